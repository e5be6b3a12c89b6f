package org.briefingbuilder.ui.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of the twelve theme slots, as the style sheets have them: seen against the page,
/// readable under the mark's letter, and told apart, also by those who see fewer colours.
///
/// Those are simulated as Machado, Oliveira and Fernandes (2009) do, at full severity, and
/// differences are CIEDE2000. The first five slots were given and come close to each other for
/// some: 4 and 2 are hardly told apart without green, which is why a letter always stands beside
/// the colour. The slots from 6 on are at least 8 from each other and from the first five.
class ThemeColoursTest {

    /// How much one sees of red, green and blue light; linear RGB, by rows.
    private static final Map<String, double[][]> SIGHTS =
            new TreeMap<>(
                    Map.of(
                            "all colours",
                            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                            "no red",
                            new double[][] {
                                {0.152286, 1.052583, -0.204868},
                                {0.114503, 0.786281, 0.099216},
                                {-0.003882, -0.048116, 1.051998}
                            },
                            "no green",
                            new double[][] {
                                {0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}
                            },
                            "no blue",
                            new double[][] {
                                {1.255528, -0.076749, -0.178779},
                                {-0.078411, 0.930809, 0.147602},
                                {0.004733, 0.691367, 0.303900}
                            }));

    private static final int GIVEN = 5;

    @ParameterizedTest
    @CsvSource({"light,#fdfdfc,#ffffff", "dark,#1b1d21,#15171a"})
    void everyColourIsSeenOnThePageAndCarriesItsLetter(String look, String page, String letter)
            throws IOException {
        for (double[] colour : colours(look)) {
            assertTrue(contrast(colour, rgb(page)) >= 3, look);
            assertTrue(contrast(colour, rgb(letter)) >= 4.5, look);
        }
    }

    @ParameterizedTest
    @CsvSource({"light,4.5", "dark,4.5", "contrast-light,7", "contrast-dark,7"})
    void lettersAreReadWhereThePointerIs(String look, double least) throws IOException {
        String sheet = sheet(look);
        for (String letters : List.of("fg", "muted")) {
            double seen = contrast(named(sheet, letters), named(sheet, "hover"));
            assertTrue(seen >= least, letters + " " + seen);
        }
    }

    private static double[] named(String sheet, String name) {
        Matcher found = Pattern.compile("-bb-" + name + ": (#[0-9a-f]{6});").matcher(sheet);
        assertTrue(found.find(), name);
        return rgb(found.group(1));
    }

    @ParameterizedTest
    @CsvSource({"light,8.1,1.7", "dark,10.3,0.9"})
    void coloursAreToldApart(String look, double chosen, double given) throws IOException {
        List<double[]> colours = colours(look);
        for (Map.Entry<String, double[][]> sight : SIGHTS.entrySet()) {
            for (int i = 0; i < colours.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double difference =
                            difference(
                                    lab(seen(colours.get(i), sight.getValue())),
                                    lab(seen(colours.get(j), sight.getValue())));
                    double least = i < GIVEN ? given : chosen;
                    String what =
                            String.format(
                                    Locale.ROOT,
                                    "%s, %s: %d and %d differ by %.1f",
                                    look,
                                    sight.getKey(),
                                    j + 1,
                                    i + 1,
                                    difference);
                    assertTrue(difference >= least, what);
                }
            }
        }
    }

    /// Pairs of the publication that introduced the formula (Sharma, Wu, Dalal 2005, table 1).
    @Test
    void theDifferenceIsThatOfThePublication() {
        assertEquals(
                2.0425,
                difference(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485}),
                1e-4);
        assertEquals(
                27.1492, difference(new double[] {50, 2.5, 0}, new double[] {73, 25, -18}), 1e-4);
        assertEquals(
                1.2644,
                difference(
                        new double[] {60.2574, -34.0099, 36.2677},
                        new double[] {60.4626, -34.1751, 39.4387}),
                1e-4);
    }

    private static List<double[]> colours(String look) throws IOException {
        String sheet = sheet(look);
        Map<Integer, double[]> slots = new TreeMap<>();
        Matcher matcher = Pattern.compile("-bb-theme-(\\d+): (#[0-9a-f]{6});").matcher(sheet);
        while (matcher.find()) {
            slots.put(Integer.valueOf(matcher.group(1)), rgb(matcher.group(2)));
        }
        assertEquals(12, slots.size());
        return new ArrayList<>(slots.values());
    }

    private static String sheet(String look) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ThemeColoursTest.class.getResourceAsStream("/styles/" + look + ".css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Linear light from 0 to 1.
    private static double[] rgb(String hex) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double[] seen(double[] rgb, double[][] sight) {
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += sight[i][j] * rgb[j];
            }
            seen[i] = Math.clamp(sum, 0, 1);
        }
        return seen;
    }

    /// WCAG 2.2.
    private static double contrast(double[] one, double[] other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    /// CIE L*a*b*, white D65.
    private static double[] lab(double[] rgb) {
        double x = 0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2];
        double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
        double z = 0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2];
        double fx = root(x / 0.95047);
        double fy = root(y);
        double fz = root(z / 1.08883);
        return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /// CIEDE2000.
    private static double difference(double[] one, double[] other) {
        double mean = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(mean, 7) / (Math.pow(mean, 7) + Math.pow(25, 7))));
        double a1 = one[1] * (1 + g);
        double a2 = other[1] * (1 + g);
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, other[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, other[2]);
        double turn = c1 * c2 == 0 ? 0 : (h2 - h1 + 540) % 360 - 180;
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double l = (one[0] + other[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = c1 * c2 == 0 ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
        double t =
                1
                        - 0.17 * cos(h - 30)
                        + 0.24 * cos(2 * h)
                        + 0.32 * cos(3 * h + 6)
                        - 0.20 * cos(4 * h - 63);
        double sl = 1 + 0.015 * Math.pow(l - 50, 2) / Math.sqrt(20 + Math.pow(l - 50, 2));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double rotation =
                -2
                        * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7)))
                        * Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((h - 275) / 25, 2))));
        double dl = (other[0] - one[0]) / sl;
        double dc = (c2 - c1) / sc;
        double dhue = dh / sh;
        return Math.sqrt(dl * dl + dc * dc + dhue * dhue + rotation * dc * dhue);
    }

    private static double hue(double a, double b) {
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
