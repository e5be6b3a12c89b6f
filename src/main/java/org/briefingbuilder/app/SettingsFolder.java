package org.briefingbuilder.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where this system keeps what a user set up for all projects: preferences and templates.
public final class SettingsFolder {

    private SettingsFolder() {}

    /// The system property `briefing.preferences` names another file of preferences, beside which
    /// the rest lies then.
    public static Path preferences() {
        String named = System.getProperty("briefing.preferences", "");
        return named.isEmpty() ? usual().resolve("preferences.properties") : Path.of(named);
    }

    /// The folder with the user's own templates; it need not be there.
    public static Path templates() {
        return preferences().resolveSibling("templates");
    }

    /// The folder with the sections that the user keeps; it need not be there.
    public static Path sections() {
        return preferences().resolveSibling("sections");
    }

    /// The folder with the user's own dictionaries, as pairs of `.aff` and `.dic`; it need not be
    /// there.
    public static Path dictionaries() {
        return preferences().resolveSibling("dictionaries");
    }

    /// Where a person keeps documents: what the desktop names, else `Documents`, else the home
    /// folder; nothing when none is there.
    public static Optional<Path> documents() {
        Path home = Path.of(System.getProperty("user.home", ""));
        return DocumentsFolder.in(home, Path.of(variable("XDG_CONFIG_HOME", home + "/.config")));
    }

    private static Path usual() {
        String home = System.getProperty("user.home", "");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Briefing Builder");
        }
        if (system.contains("win")) {
            return Path.of(variable("APPDATA", home), "Briefing Builder");
        }
        return Path.of(variable("XDG_CONFIG_HOME", home + "/.config"), "briefing-builder");
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
