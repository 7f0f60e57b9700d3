package dev.errdex.source;

/** Why something that lies among the files of a site is not read. */
public enum Stranger {
    /** A symbolic link that leads out of the site, to no place that the site allows. */
    OUTSIDE,
    /** A pipe, a socket or a device: to read it may never end. */
    SPECIAL,
    /** Its name has a control character, which no list of files and no address can say. */
    UNSAYABLE
}
