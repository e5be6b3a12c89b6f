package org.briefingbuilder.ui.kit;

import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The typefaces that the program brings along, so that it looks the same without any on the
/// machine: Briefing Sans (Inter's letters with Vazirmatn's Arabic ones, in one face: a line that
/// is set in two is put in the wrong order on Linux), Source Serif 4, Noto Nastaliq Urdu.
public final class Typefaces {

    public static final String SANS = "Briefing Sans";
    public static final String SANS_SEMIBOLD = "Briefing Sans Semi Bold";
    public static final String SERIF = "Source Serif 4";
    public static final String SERIF_SEMIBOLD = "Source Serif 4 Semibold";
    public static final String URDU = "Noto Nastaliq Urdu";

    private static final List<String> FILES =
            List.of(
                    "window/briefing-sans-regular",
                    "window/briefing-sans-semibold",
                    "window/briefing-sans-bold",
                    "window/briefing-sans-italic",
                    "source-serif-4-400-normal",
                    "source-serif-4-400-italic",
                    "source-serif-4-600-normal",
                    "source-serif-4-700-normal");

    private static @Nullable CompletableFuture<Void> loading;
    private static final Map<Double, Font> URDU_FONTS = new HashMap<>();

    private Typefaces() {}

    /// Begins to load them, once, beside all else that has to be made; JavaFX must have started.
    /// From any thread.
    public static void begin() {
        var _ = begun();
    }

    /// Waits until they are here: no text can be measured before.
    ///
    /// @throws CompletionException when one is not bundled
    static void await() {
        begun().join();
    }

    private static synchronized CompletableFuture<Void> begun() {
        CompletableFuture<Void> there = loading;
        if (there == null) {
            there =
                    CompletableFuture.runAsync(
                            () -> {
                                // looks through the machine's own
                                Font.getDefault();
                                FILES.forEach(Typefaces::load);
                                PangoMend.apply();
                                Icons.load();
                            },
                            Jobs.VIRTUAL);
            loading = there;
        }
        return there;
    }

    /// [#URDU] in this size. It is large, and only loaded when words are set in it: no style sheet
    /// names it.
    public static synchronized Font urdu(double size) {
        if (URDU_FONTS.isEmpty()) {
            load("noto-nastaliq-urdu-arabic-400-normal");
        }
        return URDU_FONTS.computeIfAbsent(size, each -> Font.font(URDU, each));
    }

    /// Whether most of the letters are of the Arabic script, so that it is set in [#URDU] from the
    /// right.
    public static boolean isArabic(String text) {
        int arabic = 0;
        int other = 0;
        for (int i = 0; i < text.length() && i < 400; i++) {
            char c = text.charAt(i);
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC) {
                arabic++;
            } else if (Character.isLetter(c)) {
                other++;
            }
        }
        return arabic > other;
    }

    private static void load(String name) {
        try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + name + ".woff")) {
            if (in == null || Font.loadFont(in, Look.TEXT) == null) {
                throw new IllegalStateException("not bundled: fonts/" + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
