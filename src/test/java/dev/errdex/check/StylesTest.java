package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.problem.Problem;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Style packages of Vale are read as they are; a team's own rules and comments in a text do what they say. */
class StylesTest {
    private static final String HEAD = "---\ntitle: Page\nsummary: Short.\ntags: [a-tag]\n---\n";

    private static List<String> found(String body, String... files) {
        return told(
                body,
                problem ->
                        problem.rule().matches("[A-Za-z]+\\.\\w+|style-.*|team-.*|exemption-.*" + "|rule-.*|yaml-.*"),
                files);
    }

    private static List<String> told(String body, Predicate<Problem> which, String... files) {
        TestSite site = new TestSite().with("content/articles/fixtures/page.md", HEAD + body);
        for (int i = 0; i < files.length; i += 2) {
            site.with("content/rules/" + files[i], files[i + 1]);
        }
        return site.problems().stream()
                .filter(problem -> problem.span().file().path().matches(".*(?:fixtures/page|rules/).*"))
                .filter(which)
                .map(problem -> problem.span().line() + ":" + problem.span().column() + " "
                        + problem.severity().word() + " " + problem.rule() + " " + problem.message())
                .toList();
    }

    @Test
    void existenceFindsWholeWordsOutsideOfCode() {
        assertEquals(
                List.of("6:15 warning Team.Easy Do not say 'simply'"),
                found(
                        "You may often simply type `simply` or insimply.\n",
                        "Team/Easy.yml",
                        "extends: existence\nmessage: \"Do not say '%s'.\"\nignorecase: true\ntokens:\n  -"
                                + " simply\n  - easy\n"));
    }

    @Test
    void rawTokensAndNonwordsAreTakenAsTheyAre() {
        assertEquals(
                List.of("6:9 info Team.Passive 'was done' looks passive", "6:21 error Team.Dots No ellipsis"),
                found(
                        "The job was done, so...\n",
                        "Team/Passive.yml",
                        "extends: existence\nmessage: \"'%s' looks passive.\"\nlevel: suggestion\nraw:\n"
                                + "  - \\b(am|was)\\b\\s*\ntokens:\n  - done\n",
                        "Team/Dots.yml",
                        "extends: existence\nmessage: No ellipsis.\nlevel: error\nnonword: true\ntokens:\n  -"
                                + " '\\.\\.\\.'\n"));
    }

    @Test
    void substitutionSaysWhatToWrite() {
        assertEquals(
                List.of("6:5 warning Team.Words Use 'sign in' or 'log on' instead of 'Login'"),
                found(
                        "Now Login, please.\n",
                        "Team/Words.yml",
                        "extends: substitution\nmessage: Use '%s' instead of '%s'.\nignorecase: true\nswap:\n"
                                + "  (?:login|logon): sign in|log on\n"));
    }

    @Test
    void sentencesHeadingsAndPagesAreScopes() {
        assertEquals(
                List.of(
                        "6:4 warning Team.Heads 'Big Bad Title' is not in sentence case",
                        "8:1 warning Team.Long Too long",
                        "8:24 error Team.Twice 'the' is repeated",
                        "8:37 warning Team.Mixed Two spellings of 'color'"),
                found(
                        "## Big Bad Title\n\nOne colour is wrong in the the very color of it. Short one.\n",
                        "Team/Heads.yml",
                        "extends: capitalization\nmessage: \"'%s' is not in sentence case.\"\nscope:"
                                + " heading\nmatch: $sentence\n",
                        "Team/Long.yml",
                        "extends: occurrence\nmessage: Too long.\nscope: sentence\nmax: 9\ntoken: \\b(\\w+)\\b\n",
                        "Team/Twice.yml",
                        "extends: repetition\nmessage: \"'%s' is repeated.\"\nlevel: error\nalpha:"
                                + " true\ntokens:\n  - '[^\\s]+'\n",
                        "Team/Mixed.yml",
                        "extends: consistency\nmessage: \"Two spellings of '%s'.\"\neither:\n  colour: color\n"));
    }

    @Test
    void abbreviationsAreExplainedOncePerPage() {
        assertEquals(
                List.of("6:39 warning Team.Short 'XYZ' has no definition"),
                found(
                        "The World Health Office (WHO) and the XYZ, then WHO and XYZ and API.\n",
                        "Team/Short.yml",
                        "extends: conditional\nmessage: \"'%s' has no definition.\"\nfirst: '\\b([A-Z]{3,5})\\b'\n"
                                + "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions:\n  - API\n"));
    }

    @Test
    void vocabulariesAcceptAndReject() {
        assertEquals(
                List.of(
                        "6:1 error Vale.Terms Use 'GitHub' instead of 'github'",
                        "6:12 error Vale.Avoid Avoid using 'foobar'"),
                found(
                        "github and foobar, and GitHub.\n",
                        "config/vocabularies/Base/accept.txt",
                        "GitHub\n",
                        "config/vocabularies/Base/reject.txt",
                        "foobar\n"));
    }

    @Test
    void fieldsAreRequiredAndHavePatternsAndTags() {
        assertEquals(
                List.of(
                        "2:8 error team.fields the page has no references",
                        "4:8 error team.fields \"a-tag\" is none of the tags that this wiki allows"),
                found(
                        "Text.\n",
                        "fields.yaml",
                        "extends: fields\nkind: article\nlevel: error\nrequire: [references, tags]\ntags:"
                                + " [b-tag]\n"));
    }

    @Test
    void commentsSilenceAndStaleOnesAreTold() {
        String rule = "extends: existence\nmessage: No '%s'.\ntokens: [simply]\n";
        assertEquals(
                List.of(
                        "11:1 warning Team.Easy No 'simply'",
                        "13:27 warning exemption-stale nothing is found" + " any more that" + " this comment exempts"),
                found(
                        "<!-- errdex: ignore Team.Easy -->\n\nsimply\n\n<!-- errdex: on -->\n"
                                + "simply\n\nText. <!-- errdex: ignore Team.Easy -->\n",
                        "Team/Easy.yml",
                        rule));
        assertEquals(List.of(), found("simply <!-- errdex: ignore Team.Easy -->\n", "Team/Easy.yml", rule));
    }

    @Test
    void aTeamHasCommandsSecretsAndLeftoversOfItsOwn() {
        String commands = "extends: commands\nrisk: destructive\nmessage: Drops a whole tenant.\ntokens:\n"
                + "  - '\\bacme\\s+tenant\\s+drop\\b'\n";
        String secrets = "extends: secrets\nlevel: error\nmessage: Numbers of customers are no public matter.\n"
                + "tokens: ['\\bKD-\\d{6}\\b']\n";
        String leftovers = "extends: leftovers\nmessage: The old wiki wrote it below each page.\n"
                + "tokens: ['Page last touched by \\w+']\n";
        assertEquals(
                List.of(
                        "7:1 error command-unwarned this drops a whole tenant, and the text does not warn of it",
                        "7:23 error Team.Customers this looks like what Team.Customers keeps secret",
                        "10:1 warning Team.Old \"Page last touched by ann\" is left over from another page"),
                told(
                        "```sh\nacme tenant drop --of KD-123456\n```\n\nPage last touched by ann\n",
                        problem -> problem.rule().matches("Team\\..*|command-unwarned|style-.*"),
                        "Team/Tenants.yml",
                        commands,
                        "Team/Customers.yml",
                        secrets,
                        "Team/Old.yml",
                        leftovers));
        assertEquals(
                List.of(),
                told(
                        "The old wiki wrote `Page last touched by ann`, and `acme tenant list` lists.\n",
                        problem -> problem.rule().matches("Team\\..*|command-unwarned|style-.*"),
                        "Team/Tenants.yml",
                        commands,
                        "Team/Old.yml",
                        leftovers));
    }

    /** The risk of a step is held against the team's own commands, too. */
    @Test
    void theStepsOfAnErrorAreHeldAgainstTheTeamsCommands() {
        List<String> told = new TestSite()
                        .with(
                                "content/rules/Team/Tenants.yml",
                                "extends: commands\nrisk: changes-state\nelevated: true\nmessage: stops a tenant\n"
                                        + "tokens: ['acme stop']\n")
                        .with(
                                "content/errors/hresult/0x80090016.yaml",
                                "code: 0x80090016\ntitle: T\nsummary: S.\nsteps:\n  - title: Stop it\n    risk: safe\n"
                                        + "    run: [{shell: sh, command: acme stop t1}]\n")
                        .problems()
                        .stream()
                        .filter(problem -> problem.rule().matches("step-risk|step-elevated"))
                        .map(problem -> problem.rule() + " " + problem.message())
                        .sorted()
                        .toList();
        assertEquals(
                List.of(
                        "step-elevated this works only for an administrator: it stops a tenant",
                        "step-risk the step is marked as safe, and this stops a tenant"),
                told);
    }

    @Test
    void theRulesOfATeamHoldWhateverIsSaidOfUnsupportedOnes() {
        assertEquals(
                List.of("6:1 warning Team.Old \"Back to top\" is left over from another page"),
                new TestSite()
                                .with("content/articles/fixtures/page.md", HEAD + "Back to top\n")
                                .with(
                                        "content/site.yaml",
                                        "title: W\nrules: {style-unsupported: off, web-leftover: off}\n")
                                .with("content/rules/Team/Old.yml", "extends: leftovers\ntokens: [back to top]\n")
                                .problems()
                                .stream()
                                .filter(problem -> problem.rule().matches("Team.*|style.*"))
                                .map(problem -> problem.span().line() + ":"
                                        + problem.span().column() + " "
                                        + problem.severity().word() + " " + problem.rule() + " " + problem.message())
                                .toList());
    }

    @Test
    void aTeamsListThatSaysNothingOrTooMuchIsTold() {
        assertEquals(
                List.of(
                        "1:10 warning style-unsupported Errdex does not do rules of the kind \"secrets\" without"
                                + " tokens",
                        "2:7 warning style-unsupported Errdex does not do the risk \"deadly\""),
                found(
                        "Text.\n",
                        "Team/A.yml",
                        "extends: secrets\n",
                        "Team/B.yml",
                        "extends: commands\nrisk: deadly\ntokens: [x]\n"));
    }

    @Test
    void whatCannotBeDoneIsSaidOnce() {
        assertEquals(
                List.of(
                        "1:10 warning style-unsupported Errdex does not do rules of the kind \"spelling\"",
                        "3:8 warning style-unsupported Errdex does not do the scope \"alt\""),
                found(
                                "Text.\n",
                                "Team/Spell.yml",
                                "extends: spelling\nmessage: Wrong.\n",
                                "Team/Alt.yml",
                                "extends: existence\nmessage: No.\nscope: alt\ntokens: [x]\n")
                        .stream()
                        .sorted()
                        .toList());
    }
}
