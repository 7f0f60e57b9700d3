package dev.errdex.lsp;

import static dev.errdex.lsp.BookSite.ARTICLE;
import static dev.errdex.lsp.BookSite.ERROR;
import static dev.errdex.lsp.BookSite.OTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author at work, in an editor of others: what is shown, completed, mended and renamed there. */
@InNeovim
class NeovimTest {
    @TempDir
    private Path folder;

    @Test
    void anAuthorTypesSeesMendsCompletesAndRenames() throws IOException {
        Path wiki = BookSite.site().write(folder.resolve("wiki")).toRealPath();
        Path settings = folder.resolve("settings.lua");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "'[\"" + java + "\", \"-XX:TieredStopAtLevel=1\", \"-XX:+UseSerialGC\", \"-cp\", \""
                + absolute(System.getProperty("java.class.path")) + "\", \"dev.errdex.cli.Main\", \"lsp\"]'";
        Files.writeString(
                settings,
                "vim.env.ERRDEX_COMMAND = " + command + "\n"
                        + Files.readString(Path.of("src/test/resources/neovim.lua")));
        try (Neovim nvim = new Neovim(wiki, settings)) {
            nvim.type(":edit " + ERROR + "<CR>");
            nvim.type("/^summary<CR>cwsumary<Esc>");
            nvim.awaitRules("the mistake", rules -> rules.contains("key-unknown"));

            nvim.type(":lua wanted = 'Write \"summary\"'<CR>:lua vim.lsp.buf.code_action()<CR>");
            nvim.awaitRules("the mistake is gone", rules -> !rules.contains("key-unknown"));
            assertEquals(1, nvim.lines("summary: {en: Nobody").size());

            nvim.type("Go<C-u>status: <C-x><C-o>");
            nvim.await("the list of words", "pumvisible()", "1"::equals);
            nvim.type("<C-n><C-y><Esc>");
            nvim.await("the second word", "getline('$')", "status: reviewed"::equals);

            nvim.type("/\\[not-ex<CR>ll:lua vim.lsp.buf.rename('locked')<CR>");
            nvim.await("the new name", "search('locked]', 'n')", line -> !line.equals("0"));
            assertEquals(List.of("  - id: locked", "    fixes: [locked]"), nvim.lines("locked"));

            nvim.type(":wall<CR>:edit " + OTHER + "<CR>");
            nvim.awaitRules("the new page of others", rules -> true);
            nvim.type("/\\[\\[where<CR>lll:lua vim.lsp.buf.rename('home')<CR>");
            nvim.await("the other name", "search('\\[\\[home', 'n')", line -> !line.equals("0"));
            nvim.await(
                    "the files have it",
                    "filereadable('content/articles/keys/home.md') + filereadable('content/articles/keys/home.es.md')",
                    "2"::equals);
            assertTrue(Files.readString(wiki.resolve(ARTICLE.replace("where", "home")))
                    .contains("aliases: [where]"));

            nvim.type(":wall<CR>GoSee [[0x80090016]] and [[Key ring]].<Esc>");
            nvim.awaitRules("the link to nothing", rules -> rules.contains("link-broken"));
            nvim.type("/Key ring<CR>:lua wanted = 'Create the article keys/key-ring'<CR>"
                    + ":lua vim.lsp.buf.code_action()<CR>");
            nvim.await("the new page", "bufexists('content/articles/keys/key-ring.md')", "1"::equals);
            nvim.type(":buffer key-ring.md<CR>");
            nvim.await("its text", "getline(1)", "---"::equals);
            Files.writeString(
                    Files.createDirectories(Path.of("target")).resolve("neovim-transcript.txt"), nvim.transcript());
        }
    }

    private static String absolute(String classPath) {
        return List.of(classPath.split(java.io.File.pathSeparator)).stream()
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
    }
}
