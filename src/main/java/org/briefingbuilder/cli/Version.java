package org.briefingbuilder.cli;

/// The program's version, as the jar's manifest says it. Knows no library: scripts ask it often.
final class Version {

    private Version() {}

    static String line() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "briefing-builder " + (version == null ? "(not packaged)" : version);
    }
}
