import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Checks that every Java file below a folder is formatted (`check DIR`), or formats it (`apply
/// DIR`). It runs google-java-format itself, so that the result is the same as that of an editor's
/// plug-in set to its AOSP style.
public final class Formatting {

    private static final String HOW = "mvn generate-sources exec:exec@format";

    private Formatting() {}

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
        Stream<String> options =
                apply ? Stream.of("--aosp", "--replace") : Stream.of("--aosp", "--dry-run");
        String[] call = Stream.concat(options, files(Path.of(args[1]))).toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = formatter.run(new PrintWriter(out), new PrintWriter(err), call);
        List<String> wrong = apply ? List.of() : out.toString().lines().toList();
        System.err.print(err);
        if (!wrong.isEmpty()) {
            System.err.println("Not formatted (" + HOW + " mends it):");
            wrong.forEach(file -> System.err.println("  " + file));
        }
        System.exit(status == 0 && wrong.isEmpty() ? 0 : 1);
    }

    private static Stream<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk
                    .map(Path::toString)
                    .filter(f -> f.endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
