package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Whatever is changed in a brief's PDF, in its record or in its sources, verification finds it. A
/// law with a great many cases: `-Dmutants=2000 -Dmutants.from=4000` tries those of one stretch.
class VerificationMutantsTest {

    /// What is changed where it takes a new PDF or another source.
    private enum Beyond {
        RECORDED_PLACE,
        RECORDED_FACT,
        RECORDED_WORDS,
        TEXT_DIGEST_THROUGHOUT,
        SOURCE_LETTER,
        SOURCE_NEGATION,
        SOURCE_PAGES,
        SOURCE_FACTS,
        SOURCE_GONE,
        FILE_LETTER,
        FILE_GONE
    }

    private static final String GENERATOR = "Test";

    @TempDir Path folder;

    private final Map<String, Integer> made = new TreeMap<>();
    private final List<String> survivors = new ArrayList<>();

    private record Exported(Briefs briefs, byte[] pdf, Path originals, String name) {

        List<String> quotations() {
            return briefs.quoted().stream().map(Quoted::id).toList();
        }
    }

    @Test
    void aShareOfAllChangesIsFound() throws IOException {
        run(
                0,
                180,
                List.of(
                        "policy-brief en FOOTNOTE",
                        "roundtable-handout mixed PLAIN",
                        "policy-brief mixed RUN_IN"));
    }

    @Tag("slow")
    @Test
    void everyOneOfTenThousandChangesIsFound() throws IOException {
        List<String> names = new ArrayList<>();
        for (String template : Templates.bundled()) {
            for (String language : List.of("en", "ur", "mixed")) {
                names.add(template + " " + language + " " + Feature.FOOTNOTE);
                names.add(template + " " + language + " " + Feature.TABLE);
                names.add(template + " " + language + " " + Feature.RUN_IN);
            }
        }
        int from = Integer.getInteger("mutants.from", 0);
        run(from, Integer.getInteger("mutants", 10_000), names);
    }

    private void run(int from, int count, List<String> names) throws IOException {
        List<Exported> briefs = new ArrayList<>();
        for (String name : names) {
            briefs.add(exported(name));
        }
        for (int seed = from; seed < from + count; seed++) {
            Random random = new Random(31L * seed + 7);
            Exported one = briefs.get(random.nextInt(briefs.size()));
            mutate(seed, one, random);
        }
        int all = made.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("changes made: " + all + " " + made);
        survivors.forEach(System.out::println);
        assertEquals(List.of(), survivors);
        assertTrue(all > count * 3 / 4, "too few could be made: " + all);
    }

    private Exported exported(String name) throws IOException {
        String[] parts = name.split(" ");
        Briefs briefs = TemplateBriefs.of(parts[0], parts[1], "A4", Feature.valueOf(parts[2]));
        Path file = folder.resolve("brief.pdf");
        UnaryOperator<String> asItIs = UnaryOperator.identity();
        Tampering.write(briefs, file, asItIs, asItIs);
        Path originals = Files.createDirectories(folder.resolve(name.replace(' ', '-')));
        for (Source source : briefs.library().contents().sources()) {
            Files.write(
                    originals.resolve(source.file()), briefs.library().original(source.original()));
        }
        Exported exported = new Exported(briefs, Files.readAllBytes(file), originals, name);
        assertEquals(List.of(), verify(exported.pdf, project(briefs)), name);
        assertEquals(List.of(), verify(exported.pdf, new SourceTexts.Nowhere()), name);
        assertEquals(List.of(), verify(exported.pdf, folder(exported)), name);
        return exported;
    }

    private void mutate(int seed, Exported one, Random random) throws IOException {
        int kinds = Mutations.Kind.values().length + Beyond.values().length;
        int which = random.nextInt(kinds);
        if (which < Mutations.Kind.values().length) {
            Mutations.Kind kind = Mutations.Kind.values()[which];
            Optional<byte[]> changed = Mutations.of(one.pdf, kind, random, one.quotations());
            if (changed.isPresent()) {
                SourceTexts against =
                        switch (random.nextInt(3)) {
                            case 0 -> new SourceTexts.Nowhere();
                            case 1 -> project(one.briefs);
                            default -> folder(one);
                        };
                found(seed, kind.toString(), one, changed.get(), against);
            }
        } else {
            beyond(seed, Beyond.values()[which - Mutations.Kind.values().length], one, random);
        }
    }

    private void found(int seed, String kind, Exported one, byte[] pdf, SourceTexts against)
            throws IOException {
        made.merge(kind, 1, Integer::sum);
        if (verify(pdf, against).isEmpty()) {
            survivors.add(seed + " " + kind + " " + one.name + " " + against.against());
            if (survivors.size() < 20) {
                Path kept = Files.createDirectories(Path.of("target", "mutants"));
                Files.write(kept.resolve(seed + ".pdf"), pdf);
            }
        }
    }

    /// What was found; a file that is refused is found too.
    private List<String> verify(byte[] pdf, SourceTexts against) throws IOException {
        Path file = folder.resolve("mutant.pdf");
        Files.write(file, pdf);
        try {
            return new Verifier(against)
                    .verify(file, Progress.NONE).findings().stream()
                            .map(Finding::toString)
                            .toList();
        } catch (Problem refused) {
            return List.of(refused.key());
        }
    }

    private static SourceTexts project(Briefs briefs) {
        return new SourceTexts.InProject(
                briefs.library().contents(), briefs.library()::text, GENERATOR);
    }

    private static SourceTexts folder(Exported one) {
        return folder(one.originals, one.briefs);
    }

    /// Reads a text as the library did, with the pages that it had.
    private static SourceTexts folder(Path originals, Briefs briefs) {
        return new SourceTexts.InFolder(
                originals,
                new SourceTexts.Reader() {
                    @Override
                    public String text(Path file, boolean raw) {
                        try {
                            return Files.readString(file).replace("\f", "");
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    }

                    @Override
                    public SourceTexts.Read read(Path file, boolean raw) {
                        String name = file.getFileName().toString();
                        Optional<Outline> outline =
                                briefs.library().contents().sources().stream()
                                        .filter(s -> s.file().equals(name))
                                        .map(Source::outline)
                                        .findFirst();
                        return new SourceTexts.Read(text(file, raw), outline);
                    }
                },
                GENERATOR,
                Progress.NONE);
    }

    private void beyond(int seed, Beyond kind, Exported one, Random random) throws IOException {
        Briefs briefs = one.briefs;
        Quoted quoted = briefs.quoted().get(random.nextInt(briefs.quoted().size()));
        Source source = quoted.source();
        Passage passage = quoted.passage();
        switch (kind) {
            case RECORDED_PLACE, RECORDED_FACT, RECORDED_WORDS, TEXT_DIGEST_THROUGHOUT ->
                    careful(seed, kind, one, random);
            case SOURCE_LETTER, SOURCE_NEGATION -> {
                String text = briefs.library().text(source.text());
                String other = changed(text, passage, kind == Beyond.SOURCE_NEGATION, random);
                UnaryOperator<String> texts =
                        d -> d.equals(source.text()) ? other : briefs.library().text(d);
                SourceTexts damaged =
                        new SourceTexts.InProject(briefs.library().contents(), texts, GENERATOR);
                found(seed, kind.toString(), one, one.pdf, damaged);
            }
            case SOURCE_PAGES -> {
                List<Page> pages =
                        source.outline().pages().stream()
                                .map(p -> new Page("9" + p.label(), p.span()))
                                .toList();
                if (!pages.isEmpty()) {
                    Source other =
                            source.withText(
                                    source.text(),
                                    new Outline(source.outline().blocks(), pages),
                                    source.removed(),
                                    source.words());
                    found(seed, kind.toString(), one, one.pdf, with(briefs, source, other));
                }
            }
            case SOURCE_FACTS -> {
                Reference r = source.reference();
                Reference other =
                        new Reference(
                                r.title() + (random.nextBoolean() ? "s" : ""),
                                r.authors(),
                                r.byline(),
                                r.publisher() + " Ltd",
                                r.date(),
                                r.url(),
                                r.language(),
                                r.kind());
                found(
                        seed,
                        kind.toString(),
                        one,
                        one.pdf,
                        with(briefs, source, source.withReference(other)));
            }
            case SOURCE_GONE -> {
                Map<String, Item> items = new HashMap<>();
                briefs.library().contents().sources().stream()
                        .filter(s -> !s.id().equals(source.id()))
                        .forEach(s -> items.put(s.id(), s));
                found(
                        seed,
                        kind.toString(),
                        one,
                        one.pdf,
                        new SourceTexts.InProject(
                                Contents.of(items.values()), briefs.library()::text, GENERATOR));
            }
            case FILE_LETTER, FILE_GONE -> {
                Path copy = folder.resolve("copy");
                Files.createDirectories(copy);
                for (Source each : briefs.library().contents().sources()) {
                    byte[] bytes = briefs.library().original(each.original());
                    Path file = copy.resolve(each.file());
                    Files.deleteIfExists(file);
                    if (!each.id().equals(source.id())) {
                        Files.write(file, bytes);
                    } else if (kind == Beyond.FILE_LETTER) {
                        String text = new String(bytes, StandardCharsets.UTF_8);
                        String words = passage.anchor().words();
                        String other = letter(words, random);
                        Files.writeString(file, text.replace(words, other));
                    }
                }
                found(seed, kind.toString(), one, one.pdf, folder(copy, briefs));
            }
        }
    }

    /// Another record, with the fingerprint that fits it.
    private void careful(int seed, Beyond kind, Exported one, Random random) throws IOException {
        boolean[] changed = {false};
        UnaryOperator<String> json =
                record -> {
                    String other =
                            switch (kind) {
                                case RECORDED_PLACE ->
                                        RecordMutations.everywhere(
                                                record,
                                                random.nextBoolean() ? "page" : "paragraph",
                                                random);
                                case RECORDED_FACT ->
                                        RecordMutations.everywhere(
                                                record,
                                                List.of("publisher", "date", "format", "byline")
                                                        .get(random.nextInt(4)),
                                                random);
                                case RECORDED_WORDS ->
                                        RecordMutations.everywhere(record, "exact", random);
                                default -> RecordMutations.everywhere(record, "textDigest", random);
                            };
                    changed[0] = !other.equals(record);
                    return other;
                };
        Path file = folder.resolve("careful.pdf");
        Tampering.write(one.briefs, file, UnaryOperator.identity(), json);
        if (!changed[0]) {
            return;
        }
        boolean text = kind == Beyond.TEXT_DIGEST_THROUGHOUT || kind == Beyond.RECORDED_PLACE;
        SourceTexts against = text && random.nextBoolean() ? folder(one) : project(one.briefs);
        found(seed, kind.toString(), one, Files.readAllBytes(file), against);
    }

    private static SourceTexts with(Briefs briefs, Source source, Source other) {
        Contents contents = briefs.library().contents();
        List<Item> items = new ArrayList<>();
        contents.sources().forEach(s -> items.add(s.id().equals(source.id()) ? other : s));
        return new SourceTexts.InProject(Contents.of(items), briefs.library()::text, GENERATOR);
    }

    private static String changed(String text, Passage passage, boolean negate, Random random) {
        Span span = passage.anchor().span();
        String words = span.in(text);
        String other = negate ? negated(words, random) : letter(words, random);
        return text.substring(0, span.start()) + other + text.substring(span.end());
    }

    private static String letter(String words, Random random) {
        int at = random.nextInt(words.length());
        for (int i = 0; i < words.length(); i++) {
            int place = (at + i) % words.length();
            if (Character.isLetterOrDigit(words.charAt(place))) {
                return words.substring(0, place)
                        + RecordMutations.other(words.charAt(place))
                        + words.substring(place + 1);
            }
        }
        return words + "x";
    }

    private static String negated(String words, Random random) {
        String[] all = words.split(" ");
        int at = random.nextInt(all.length);
        all[at] = (all[at].codePointAt(0) > 0x600 ? "نہیں " : "not ") + all[at];
        return String.join(" ", all);
    }

    /// The digest that a careful forger would have to find.
    @Test
    void theFingerprintIsOfTheRecordsBytes() {
        byte[] record = "{}".getBytes(StandardCharsets.UTF_8);
        assertEquals(Digest.of(record).substring(0, 20), Fingerprint.of(record).replace(" ", ""));
        assertEquals(
                Optional.of(Fingerprint.of(record).replace(" ", "")),
                Fingerprint.in("so: " + Fingerprint.of(record) + "."));
    }
}
