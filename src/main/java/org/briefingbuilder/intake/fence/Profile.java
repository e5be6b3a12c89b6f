package org.briefingbuilder.intake.fence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// On macOS a process is shut in by the one that starts it, with the system's own `sandbox-exec`:
/// no network, nothing written, no other program, and of the home folders only Java, the class path
/// and fonts are read.
public final class Profile {

    /// The property by which the process knows that it was started inside.
    static final String HELD = "briefing.fence";

    private static final Path SANDBOX = Path.of("/usr/bin/sandbox-exec");

    private Profile() {}

    /// `command` as it is started inside a profile; unchanged where the platform has none.
    ///
    /// @param command a Java command: first the program, then its arguments
    public static List<String> around(List<String> command, String classPath) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        return mac && Files.isExecutable(SANDBOX) ? inside(command, classPath) : command;
    }

    static List<String> inside(List<String> command, String classPath) {
        List<String> all = new ArrayList<>(List.of(SANDBOX.toString(), "-p"));
        all.add(rules(command.getFirst(), classPath));
        all.add(command.getFirst());
        all.add("-D" + HELD + "=sandbox-exec");
        all.addAll(command.subList(1, command.size()));
        return all;
    }

    /// In the profile language the last rule that fits counts.
    private static String rules(String java, String classPath) {
        StringBuilder rules =
                new StringBuilder(
                        "(version 1)(allow default)(deny network*)(deny file-write*)"
                                + "(allow file-write-data (literal \"/dev/null\"))"
                                + "(deny process-exec*)(allow process-exec (literal "
                                + quoted(java)
                                + "))(deny process-fork)"
                                + "(deny file-read-data (subpath \"/Users\") (subpath \"/Volumes\")"
                                + " (subpath \"/private/etc\") (subpath \"/private/tmp\"))");
        rules.append("(allow file-read-data");
        List<String> readable = new ArrayList<>();
        readable.add(System.getProperty("java.home"));
        ClassPath.files(classPath).forEach(file -> readable.add(file.toString()));
        readable.add(System.getProperty("user.home", "") + "/Library/Fonts");
        for (String path : readable) {
            if (!path.isEmpty()) {
                rules.append(" (subpath ")
                        .append(quoted(Path.of(path).toAbsolutePath().toString()));
                rules.append(')');
            }
        }
        return rules.append(')').toString();
    }

    private static String quoted(String path) {
        return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
