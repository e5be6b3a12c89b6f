package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an organisation's briefs look, whatever their template: its name, logo, colours, faces, foot
/// and marking. It travels as one file, as [HouseFile] says. An empty text means: as the template
/// says.
///
/// @param heading the colour of headings, as `#14324f`
/// @param accent the colour of rules and of the marking
/// @param textFace a family that comes with the program or with `fonts`, for text
/// @param headingFace likewise, for headings, labels and tables
/// @param urduFace likewise, for what is in Arabic script
public record HouseStyle(
        String name,
        String footer,
        String marking,
        String heading,
        String accent,
        String textFace,
        String headingFace,
        String urduFace,
        Optional<Logo> logo,
        HouseFonts fonts) {

    /// How the names of such files end.
    public static final String ENDING = "briefing-house";

    public static final HouseStyle NONE =
            new HouseStyle("", "", "", "", "", "", "", "", Optional.empty(), HouseFonts.NONE);

    /// The families for Latin letters that come with the program.
    public static final List<String> FACES = List.of("Source Serif 4", "Inter");

    /// The families for Arabic script that come with the program.
    public static final List<String> URDU_FACES =
            List.of("Noto Nastaliq Urdu", "Noto Naskh Arabic");

    /// Of text against its ground (WCAG 2.2, 1.4.3).
    static final double LEAST_CONTRAST = 4.5;

    private static final String PAGE = "#ffffff";
    private static final String BOX = "#eef3f6";

    /// In bytes, of the logo and of the words each.
    static final int LARGEST = 1024 * 1024;

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
                    "face.urdu",
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
        face("face.text", textFace, FACES, fonts.forEnglish());
        face("face.heading", headingFace, FACES, fonts.forEnglish());
        face("face.urdu", urduFace, URDU_FACES, fonts.forUrdu());
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

    private static void face(String key, String face, List<String> usual, List<String> own) {
        if (!face.isEmpty() && !usual.contains(face) && !own.contains(face)) {
            throw new Problem(
                    "publish.house-face",
                    key,
                    face,
                    Stream.concat(usual.stream(), own.stream()).collect(Collectors.joining(", ")));
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
        return HouseFile.read(file);
    }

    /// Without fonts of its own.
    public static HouseStyle of(String words, Optional<byte[]> logo) {
        return of(words, logo, HouseFonts.NONE);
    }

    /// @param words the text of a `house.properties`
    public static HouseStyle of(String words, Optional<byte[]> logo, HouseFonts fonts) {
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
                said.getOrDefault("face.urdu", "").strip(),
                logo.map(b -> new Logo(b, said.getOrDefault("logo.alternative", "").strip())),
                fonts);
    }

    /// As the bytes of one file; the same style gives the same bytes.
    public byte[] bytes() {
        return HouseFile.write(this);
    }

    /// From now on the letters of briefs that are verified are compared with these fonts too.
    public void admit() {
        fonts.house().admit();
    }

    /// As the text of a `house.properties`.
    String words() {
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
                        urduFace,
                        logo.map(Logo::alternative).orElse(""));
        for (int i = 0; i < KEYS.size(); i++) {
            String value = values.get(i).replace("\\", "\\\\").replace("\n", " ");
            words.append(KEYS.get(i)).append(" = ").append(value).append('\n');
        }
        return words.toString();
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
        // By way of names that no sheet has, for a face may take the place of another.
        String marked = set;
        Map<String, String> faces = faces();
        for (String usual : faces.keySet()) {
            marked = marked.replace("'" + usual + "'", "\0" + usual + "\0");
        }
        for (Map.Entry<String, String> face : faces.entrySet()) {
            String usual = face.getKey();
            String own = face.getValue();
            boolean bundled = FACES.contains(own) || URDU_FACES.contains(own);
            marked =
                    marked.replace(
                            "\0" + usual + "\0",
                            "'" + own + "'" + (bundled ? "" : ", '" + usual + "'"));
        }
        return marked;
    }

    /// What stands in the place of each family that templates name.
    private Map<String, String> faces() {
        Map<String, String> faces = new TreeMap<>();
        faces.put("Source Serif 4", textFace.isEmpty() ? "Source Serif 4" : textFace);
        faces.put("Inter", headingFace.isEmpty() ? "Inter" : headingFace);
        URDU_FACES.forEach(usual -> faces.put(usual, urduFace.isEmpty() ? usual : urduFace));
        return faces;
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
        look.putAll(faces());
        return look;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
