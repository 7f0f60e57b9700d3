package dev.errdex.shelf;

import java.util.regex.Pattern;

/** Tells sentences that deny something from those that claim it: "the 4 has nothing to do with Win32 error 4". */
final class Denial {
    private static final Pattern WORDS = Pattern.compile(
            "(?iu)\\b(?:not|cannot|no|none|nothing|never|neither|nor|without|unlike|instead|rather|different|differs|"
                    + "wrong|wrongly|mistak\\w+|confus\\w+|misread\\w*|nada|nunca|jamás|ninguna?|ni|sin|tampoco"
                    + "|distint[oa]s?|diferentes?|difieren?|equivocad[oa]s?|confund\\w+|lugar)\\b|n[’']t\\b");

    private Denial() {}

    static boolean in(String sentence) {
        return WORDS.matcher(sentence).find();
    }
}
