package org.briefingbuilder.app;

import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Progress;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// A text or a piece of HTML that came from the clipboard or from standard input, imported like a
/// file of that name; no file is made of it.
///
/// @param bytes are kept as the original
public record Pasted(String name, byte[] bytes) {

    /// @param stem a name without ending
    public static Pasted text(String stem, String text) {
        return new Pasted(stem + ".txt", text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param stem a name without ending
    public static Pasted html(String stem, String html) {
        return new Pasted(stem + ".html", html.getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes of which nobody says what they are: HTML when they begin like it.
    ///
    /// @param stem a name without ending
    public static Pasted of(String stem, byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .replaceFirst("^\\P{ASCII}*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        boolean html =
                start.matches(
                        "(?s)<(?:!doctype|!--|html|head|body|meta|p|div|span|h[1-6]|article|section|ul|ol|table|blockquote|a)\\b.*");
        return new Pasted(stem + (html ? ".html" : ""), bytes);
    }

    /// By which it goes among the files of an import.
    public Path path() {
        return Path.of(name);
    }

    /// Reads this in the place of a file, and all other files as `files` does.
    public FileReader in(FileReader files) {
        return new FileReader() {
            @Override
            public Reading read(Path file, boolean raw, Progress progress) {
                return file.equals(path())
                        ? files.read(bytes, name, raw, progress)
                        : files.read(file, raw, progress);
            }

            @Override
            public Reading read(byte[] other, String called, boolean raw, Progress progress) {
                return files.read(other, called, raw, progress);
            }
        };
    }
}
