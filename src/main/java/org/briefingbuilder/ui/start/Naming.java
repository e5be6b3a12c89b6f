package org.briefingbuilder.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How files of projects are named.
public final class Naming {

    public static final String ENDING = ".briefing";

    /// Of a name that came from a file; longer ones are cut. In UTF-16 units.
    private static final int LONGEST = 60;

    private Naming() {}

    public static boolean isProject(Path file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// The file's name without its ending.
    public static String stem(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// With the ending of projects, put there when it is missing.
    public static Path ended(Path file) {
        return isProject(file) ? file : file.resolveSibling(name(file) + ENDING);
    }

    /// A name for the project of these documents: the folder's, or that of the first file.
    public static String forDocuments(List<Path> documents) {
        Path first = documents.getFirst();
        String name = Files.isDirectory(first) ? name(first) : stem(first);
        String clean = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
        int end = Math.min(LONGEST, clean.length());
        if (end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1))) {
            end--;
        }
        return clean.substring(0, end).strip() + ENDING;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
