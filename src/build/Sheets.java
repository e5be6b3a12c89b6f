import javafx.css.Stylesheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes each style sheet of a folder (`DIR`) in JavaFX's binary form beside it, which JavaFX
/// takes where it is there: a window need not parse its sheets at each start.
public final class Sheets {

    private Sheets() {}

    public static void main(String[] args) throws IOException {
        for (Path sheet : sheets(Path.of(args[0]))) {
            String name = sheet.getFileName().toString().replaceFirst("\\.css$", ".bss");
            Stylesheet.convertToBinary(sheet.toFile(), sheet.resolveSibling(name).toFile());
        }
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
