package dev.errdex.lsp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A real Neovim without a screen: keys are typed into it, and it is asked what it shows. */
final class Neovim implements AutoCloseable {
    private static final int PATIENCE_SECONDS = Integer.getInteger("patience", 30);

    private final Path folder;
    private final Path socket;
    private final Process process;
    private final StringBuilder transcript = new StringBuilder();

    /** Starts it in a folder; {@code settings} is Lua, as a user would have it. */
    Neovim(Path folder, Path settings) throws IOException {
        this.folder = folder;
        this.socket = Files.createTempDirectory("nvim").resolve("socket");
        this.process = new ProcessBuilder(
                        "nvim",
                        "--headless",
                        "-u",
                        "NONE",
                        "-i",
                        "NONE",
                        "-n",
                        "--listen",
                        socket.toString(),
                        "-c",
                        "set hidden",
                        "-c",
                        "luafile " + settings)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("nvim.log").toFile())
                .start();
        await("it starts", "1", "1"::equals);
    }

    private String remote(String how, String what) {
        try {
            Process asked = new ProcessBuilder("nvim", "--server", socket.toString(), how, what)
                    .directory(folder.toFile())
                    .start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String errors = new String(asked.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // Some versions answer on the one stream, some on the other.
            return (answer.isEmpty() ? errors : answer).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Types keys, with the names that Vim has for those without a letter. */
    void type(String keys) {
        transcript.append("type   ").append(keys).append('\n');
        remote("--remote-send", keys);
    }

    /** What an expression of Vim gives. */
    String ask(String expression) {
        return remote("--remote-expr", expression);
    }

    /** What an expression of Lua gives. */
    String lua(String expression) {
        return ask("luaeval('" + expression.replace("'", "''") + "')");
    }

    /** Waits until an expression gives what is wanted. */
    String await(String what, String expression, Predicate<String> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String last = "";
        while (System.nanoTime() < end && process.isAlive()) {
            last = ask(expression);
            if (wanted.test(last)) {
                transcript
                        .append("see    ")
                        .append(what)
                        .append(": ")
                        .append(last)
                        .append('\n');
                return last;
            }
        }
        throw new AssertionError(what + " did not come; last: " + last + "\n" + transcript + "\nmessages: "
                + (process.isAlive()
                        ? ask("execute('messages') . mode(1) . execute('ls') ."
                                + " string(glob('content/articles/keys/*')) . v:errmsg")
                        : "it has ended")
                + "\nit said: " + said());
    }

    private String said() {
        try {
            return Files.readString(folder.resolveSibling("nvim.log"));
        } catch (IOException e) {
            return "";
        }
    }

    /** What is wrong in the current text: the rules, sorted. */
    String awaitRules(String what, Predicate<String> wanted) {
        return await(
                what,
                "luaeval('(function() local r = {} for _, d in ipairs(vim.diagnostic.get(0)) do r[#r + 1] = d.code end"
                        + " table.sort(r) return table.concat(r, \" \") end)()')",
                wanted);
    }

    /** The current text. */
    String text() {
        return ask("join(getline(1, ''$''), nr2char(10))".replace("''", "'"));
    }

    List<String> lines(String part) {
        List<String> found = new ArrayList<>(
                text().lines().filter(line -> line.contains(part)).toList());
        transcript.append("text   ").append(String.join(" ⏎ ", found)).append('\n');
        return found;
    }

    String transcript() {
        return transcript.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            remote("--remote-send", "<C-\\><C-n>:qall!<CR>");
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            process.destroy();
        }
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.getParent());
    }
}
