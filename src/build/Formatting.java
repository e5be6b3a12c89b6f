import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks that every Java file is formatted (`check DIR`), or formats it (`apply DIR`).
public final class Formatting {

    private Formatting() {}

    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        var style = JavaFormatterOptions.Style.AOSP;
        var formatter = new Formatter(JavaFormatterOptions.builder().style(style).build());
        List<Path> files;
        try (var walk = Files.walk(Path.of(args[1]))) {
            files = walk.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
        List<Path> wrong = new ArrayList<>();
        for (Path file : files) {
            String source = Files.readString(file);
            String imports =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(source), style);
            String formatted = StringWrapper.wrap(formatter.formatSource(imports), formatter);
            if (!formatted.equals(source)) {
                wrong.add(file);
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
        if (!apply && !wrong.isEmpty()) {
            System.err.println("Not formatted (mvn exec:exec@format mends it):");
            wrong.forEach(file -> System.err.println("  " + file));
            System.exit(1);
        }
    }
}
