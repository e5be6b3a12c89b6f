package org.briefingbuilder.app;

/// The program as it names itself in what it makes.
final class Generator {

    /// The name and the version, as the jar's manifest has it.
    static final String NAME = "Briefing Builder" + version();

    private Generator() {}

    private static String version() {
        String version = Generator.class.getPackage().getImplementationVersion();
        return version == null ? "" : " " + version;
    }
}
