package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// How an organisation's briefs look, whatever their template: its name, logo, colours, faces, foot
/// and marking. It travels as one file: a ZIP with `house.properties` and the logo. An empty text
/// means: as the template says.
///
/// @param heading the colour of headings, as `#14324f`
/// @param accent the colour of rules and of the marking
/// @param textFace a family that comes with the program, for text
/// @param headingFace likewise, for headings, labels and tables
public record HouseStyle(
        String name,
        String footer,
        String marking,
        String heading,
        String accent,
        String textFace,
        String headingFace,
        Optional<Logo> logo) {

    /// How the names of such files end.
    public static final String ENDING = "briefing-house";

    public static final HouseStyle NONE =
            new HouseStyle("", "", "", "", "", "", "", Optional.empty());

    /// The families for Latin letters that come with the program.
    public static final List<String> FACES = List.of("Source Serif 4", "Inter");

    /// Of text against its ground (WCAG 2.2, 1.4.3).
    private static final double LEAST_CONTRAST = 4.5;

    private static final String PAGE = "#ffffff";
    private static final String BOX = "#eef3f6";
    private static final String FILE = "house.properties";
    private static final int LARGEST = 1024 * 1024;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final List<String> KEYS =
            List.of(
                    "name",
                    "footer",
                    "marking",
                    "colour.heading",
                    "colour.accent",
                    "face.text",
                    "face.heading",
                    "logo.alternative");

    /// A picture, PNG or JPEG, with the words that stand for it.
    public record Logo(byte[] bytes, String alternative) {

        public Logo {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Logo logo
                    && Arrays.equals(bytes, logo.bytes)
                    && alternative.equals(logo.alternative);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes) * 31 + alternative.hashCode();
        }

        String address() {
            String kind = begins(bytes, PNG) ? "png" : "jpeg";
            return "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(bytes);
        }
    }

    /// @throws Problem `publish.house-…` with what is wrong
    public HouseStyle {
        colour("colour.heading", heading, List.of(PAGE, BOX));
        colour("colour.accent", accent, List.of(PAGE));
        face("face.text", textFace);
        face("face.heading", headingFace);
        logo.ifPresent(
                picture -> {
                    if (picture.alternative.isBlank()) {
                        throw new Problem("publish.house-alternative");
                    }
                    boolean known = begins(picture.bytes, PNG) || begins(picture.bytes, JPEG);
                    if (!known || picture.bytes.length > LARGEST) {
                        throw new Problem("publish.house-logo");
                    }
                });
    }

    private static void colour(String key, String colour, List<String> grounds) {
        if (colour.isEmpty()) {
            return;
        }
        if (!COLOUR.matcher(colour).matches()) {
            throw new Problem("publish.house-value", key, colour);
        }
        for (String ground : grounds) {
            double contrast = contrast(colour, ground);
            if (contrast < LEAST_CONTRAST) {
                throw new Problem(
                        "publish.house-contrast",
                        colour,
                        String.format(Locale.ROOT, "%.1f", contrast));
            }
        }
    }

    private static void face(String key, String face) {
        if (!face.isEmpty() && !FACES.contains(face)) {
            throw new Problem("publish.house-value", key, face);
        }
    }

    /// Between 1 and 21 (WCAG 2.2, "contrast ratio").
    public static double contrast(String colour, String ground) {
        double one = luminance(colour);
        double other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum +=
                    weights[i]
                            * (part <= 0.04045
                                    ? part / 12.92
                                    : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /// @throws Problem `publish.house-unreadable`, `publish.house-key` (with the line) or what is
    ///   wrong with a value
    public static HouseStyle read(Path file) {
        String shown = String.valueOf(file.getFileName());
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean known = entry.getName().equals(FILE) || entry.getName().equals("logo");
                byte[] bytes = zip.readNBytes(LARGEST + 1);
                if (!known || bytes.length > LARGEST || parts.size() > 2) {
                    throw new Problem("publish.house-unreadable", shown);
                }
                parts.put(entry.getName(), bytes);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Problem(broken, "publish.house-unreadable", shown);
        }
        byte[] words = parts.get(FILE);
        if (words == null) {
            throw new Problem("publish.house-unreadable", shown);
        }
        return of(
                new String(words, StandardCharsets.UTF_8), Optional.ofNullable(parts.get("logo")));
    }

    /// @param words the text of a `house.properties`
    public static HouseStyle of(String words, Optional<byte[]> logo) {
        int line = 0;
        for (String one : words.split("\n", -1)) {
            line++;
            String key = one.split("[=:]", 2)[0].strip();
            if (!key.isEmpty() && !key.startsWith("#") && !KEYS.contains(key)) {
                throw new Problem("publish.house-key", key, line);
            }
        }
        Map<String, String> said = Templates.properties(words);
        return new HouseStyle(
                said.getOrDefault("name", "").strip(),
                said.getOrDefault("footer", "").strip(),
                said.getOrDefault("marking", "").strip(),
                said.getOrDefault("colour.heading", "").strip().toLowerCase(Locale.ROOT),
                said.getOrDefault("colour.accent", "").strip().toLowerCase(Locale.ROOT),
                said.getOrDefault("face.text", "").strip(),
                said.getOrDefault("face.heading", "").strip(),
                logo.map(b -> new Logo(b, said.getOrDefault("logo.alternative", "").strip())));
    }

    /// As the bytes of one file; the same style gives the same bytes.
    public byte[] bytes() {
        StringBuilder words = new StringBuilder();
        List<String> values =
                List.of(
                        name,
                        footer,
                        marking,
                        heading,
                        accent,
                        textFace,
                        headingFace,
                        logo.map(Logo::alternative).orElse(""));
        for (int i = 0; i < KEYS.size(); i++) {
            String value = values.get(i).replace("\\", "\\\\").replace("\n", " ");
            words.append(KEYS.get(i)).append(" = ").append(value).append('\n');
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, FILE, words.toString().getBytes(StandardCharsets.UTF_8));
            if (logo.isPresent()) {
                put(zip, "logo", logo.get().bytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// A brief with the organisation and the marking of the house where it names none.
    public Brief applied(Brief brief) {
        Brief.Facts facts = brief.facts();
        String organisation = facts.organisation().isBlank() ? name : facts.organisation();
        String handled = facts.marking().isBlank() ? marking : facts.marking();
        return brief.withFacts(facts.withOrganisation(organisation).withMarking(handled));
    }

    /// A sheet with the colours and faces of the house.
    String applied(String sheet) {
        String set = sheet;
        if (!heading.isEmpty()) {
            set = set.replace("#14324f", heading).replace("#14507f", heading);
        }
        if (!accent.isEmpty()) {
            set = set.replace("#b4541a", accent).replace("#a3470f", accent);
        }
        String text = textFace.isEmpty() ? "Source Serif 4" : textFace;
        String head = headingFace.isEmpty() ? "Inter" : headingFace;
        return set.replace("'Source Serif 4'", "'\0text'")
                .replace("'Inter'", "'" + head + "'")
                .replace("'\0text'", "'" + text + "'");
    }

    /// What stands in the place of the usual colours and faces in a Word document.
    Map<String, String> look() {
        Map<String, String> look = new TreeMap<>();
        look.put(
                "14324F",
                heading.isEmpty() ? "14324F" : heading.substring(1).toUpperCase(Locale.ROOT));
        look.put(
                "B4541A",
                accent.isEmpty() ? "B4541A" : accent.substring(1).toUpperCase(Locale.ROOT));
        look.put("Source Serif 4", textFace.isEmpty() ? "Source Serif 4" : textFace);
        look.put("Inter", headingFace.isEmpty() ? "Inter" : headingFace);
        return look;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
