package org.briefingbuilder.ui.kit.passages;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Span;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Contents of many passages, the same for the same seed.
public final class ManyPassages {

    private static final String[] WORDS = {
        "the", "policy", "of", "minerals", "and", "dependency", "a", "stablecoin", "in", "supply",
        "risk", "café", "board", "to", "ministry", "partner", "rare", "earths", "is", "leverage",
        "کرپٹو", "معدنیات", "پالیسی", "dual-use", "export", "control", "bitcoin", "mining", "tariff"
    };

    private static final String[] PEOPLE = {"Amina", "Bilal", "Chandni", "Daniyal", "Esha"};

    private ManyPassages() {}

    public static Contents of(int sources, int passages, int themes, long seed) {
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < sources; i++) {
            Source source = Some.source("s" + i, i + 1);
            items.add(source.withReference(source.reference().withTitle(words(random, 5))));
        }
        for (int i = 0; i < themes; i++) {
            items.add(theme(i));
        }
        for (int i = 0; i < passages; i++) {
            items.add(passage(i, sources, themes, random));
            if (random.nextInt(20) == 0) {
                items.add(
                        new Note(
                                "n" + i,
                                "p" + i,
                                Optional.empty(),
                                words(random, 6),
                                stamp(random)));
            }
        }
        return Contents.of(items);
    }

    private static Theme theme(int i) {
        String letter = String.valueOf((char) ('A' + i % 26));
        return new Theme(
                "t" + i,
                letter + "theme " + i,
                "",
                List.of(),
                1 + i % 12,
                letter,
                Optional.empty(),
                i + 1);
    }

    private static Passage passage(int i, int sources, int themes, Random random) {
        String words = words(random, 12 + random.nextInt(30));
        int start = random.nextInt(40_000);
        List<Tag> tags = new ArrayList<>();
        for (int k = random.nextInt(3); k >= 0; k--) {
            String theme = "t" + random.nextInt(themes);
            if (tags.stream().noneMatch(tag -> tag.theme().equals(theme))) {
                tags.add(new Tag(theme, stamp(random)));
            }
        }
        return new Passage(
                "p" + i,
                "s" + random.nextInt(sources),
                new Anchor(
                        new Span(start, start + words.length()),
                        new Quote(words, "and before it ", " and after it")),
                random.nextInt(30) == 0 ? List.of() : tags,
                Passage.State.values()[random.nextInt(Passage.State.values().length)],
                stamp(random));
    }

    private static Stamp stamp(Random random) {
        return new Stamp(
                PEOPLE[random.nextInt(PEOPLE.length)],
                Instant.ofEpochSecond(1_790_000_000L - random.nextInt(8_000_000)));
    }

    static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
