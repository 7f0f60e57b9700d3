package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.model.Wiki.Outputs;
import dev.errdex.page.Parts.Twin;

/** What else than HTML a page may be. */
enum Format {
    MARKDOWN("markdown", "text/markdown", ".md"),
    JSON("json", "application/json", ".json");

    private final String word;
    private final String type;
    private final String ending;

    Format(String word, String type, String ending) {
        this.word = word;
        this.type = type;
        this.ending = ending;
    }

    boolean isMade(Outputs outputs) {
        return this == JSON ? outputs.json() : outputs.markdown();
    }

    /** The twin of the page at an address: it lies beside the page. */
    Twin of(String address) {
        String path = path(address, ending);
        return new Twin(word, type, Addresses.encode(path.substring(path.lastIndexOf('/') + 1)));
    }

    String ending() {
        return ending;
    }

    /** The path of a twin. */
    static String path(String address, String ending) {
        return address.substring(0, address.length() - ".html".length()) + ending;
    }
}
