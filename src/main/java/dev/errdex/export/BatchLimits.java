package dev.errdex.export;

/**
 * How much one request holds at most; a document that is larger than that goes alone.
 *
 * @param bytes in UTF-8, 1 or more
 * @param documents 1 or more
 */
record BatchLimits(int bytes, int documents) {
    /** Far below what a server takes (100 MB), and what it works off in a second or so. */
    static final BatchLimits USUAL = new BatchLimits(5 << 20, 1000);
}
