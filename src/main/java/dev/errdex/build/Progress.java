package dev.errdex.build;

/** Told how far a build is. Several threads may tell. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(String name, long steps) {}

        @Override
        public void step() {}
    };

    /** A stage begins; {@code steps} is how many steps it has, 0 when that is not known. */
    void stage(String name, long steps);

    /** A step of the stage is done. */
    void step();
}
