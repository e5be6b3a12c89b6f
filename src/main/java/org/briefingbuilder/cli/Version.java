package org.briefingbuilder.cli;

import picocli.CommandLine.IVersionProvider;

/// The program's version, as the jar's manifest says it.
final class Version implements IVersionProvider {

    static String line() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "briefing-builder " + (version == null ? "(not packaged)" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
