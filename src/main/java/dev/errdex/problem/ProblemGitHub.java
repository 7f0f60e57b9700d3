package dev.errdex.problem;

/** Problems as workflow commands of GitHub Actions, which show beside the lines of a change. */
public final class ProblemGitHub {
    private ProblemGitHub() {}

    /** One line, ended by a line feed: {@code ::error file=…,line=…,col=…,title=…::message}. */
    public static String tell(Problem problem) {
        String command = problem.severity() == Severity.INFO
                ? "notice"
                : problem.severity().word();
        String columns = problem.span().line() == problem.span().endLine()
                ? ",col=" + problem.span().column() + ",endColumn="
                        + problem.span().endColumn()
                : "";
        return "::" + command + " file=" + property(problem.span().file().path()) + ",line="
                + problem.span().line()
                + ",endLine=" + problem.span().endLine() + columns + ",title=" + property(problem.rule()) + "::"
                + data(problem.hint().isEmpty() ? problem.message() : problem.message() + "\n" + problem.hint()) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
