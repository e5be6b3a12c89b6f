package org.briefingbuilder.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A made-up text and a made-up revision of it, of which it is known where each word went:
/// sentences edited, put in, taken out and moved, quotation marks retyped, lines broken elsewhere
/// and words hyphenated at their ends. Some sentences stand several times.
public final class Revised {

    private static final String[] ENGLISH =
            ("tariff mineral levy refining district ministry export import licence revenue customs"
                 + " port cobalt lithium copper supervisor exchange deposit reserve token wallet"
                 + " payment ledger standard treaty partner supplier dependency chip server cable"
                 + " satellite network vendor contract tender audit report committee hearing clause"
                 + " schedule ceiling floor subsidy rebate quota harvest textile loom mill worker"
                 + " wage skill training college grid solar turbine pipeline terminal cargo vessel"
                 + " insurer premium bond yield budget deficit the the the of of of to to in in and"
                 + " and a is was for on that with by it as at from are be this has its an will"
                 + " were not or had their they which have been more under after before new"
                 + " national regional annual public private foreign domestic quarterly strategic"
                 + " binding don't co-operate")
                    .split(" ");
    private static final String[] URDU =
            ("محصول معدنیات وزارت برآمد درآمد لائسنس آمدنی بندرگاہ تانبا نگران تبادلہ ذخیرہ ادائیگی"
                 + " معیار معاہدہ شراکت دار رسد انحصار نیٹ ورک ٹھیکہ جائزہ رپورٹ کمیٹی سماعت شق حد"
                 + " امداد فصل کپڑا کارخانہ مزدور اجرت ہنر تربیت بجلی شمسی بیمہ بجٹ خسارہ کا کی کے"
                 + " کو میں سے پر اور ہے ہیں تھا تھی نے یہ وہ جو کہ ایک نئی قومی سالانہ سرکاری نجی"
                 + " غیر ملکی اس ان بھی لیے گیا گئی کر ہو")
                    .split(" ");

    /// A word with its signs; the same object in both texts when it is the same word.
    private record Word(String letters, String before, String after) {}

    /// A stretch of the old text, and what is known of it.
    ///
    /// @param now where its words stand in the new text, from the first left to the last; empty
    ///   when it is gone
    /// @param whole true when all of its words stand there together
    public record Case(Span span, java.util.Optional<Span> now, boolean whole, boolean repeated) {}

    public final String oldText;
    public final String newText;
    public final List<Case> cases;

    private Revised(String oldText, String newText, List<Case> cases) {
        this.oldText = oldText;
        this.newText = newText;
        this.cases = List.copyOf(cases);
    }

    /// @param sentences of the old text
    public static Revised make(Random random, boolean urdu, int sentences, int passages) {
        List<List<Word>> old = new ArrayList<>();
        List<List<Word>> repeatable = new ArrayList<>();
        java.util.Map<List<Word>, Boolean> repeated = new java.util.IdentityHashMap<>();
        for (int i = 0; i < sentences; i++) {
            List<Word> sentence;
            if (!repeatable.isEmpty() && random.nextInt(10) == 0) {
                List<Word> again = repeatable.get(random.nextInt(repeatable.size()));
                sentence = again.stream().map(w -> new Word(w.letters, w.before, w.after)).toList();
                repeated.put(sentence, true);
                repeated.put(again, true);
            } else {
                sentence = sentence(random, urdu);
                if (random.nextInt(8) == 0) {
                    repeatable.add(sentence);
                }
            }
            old.add(sentence);
        }
        java.util.Map<Word, Integer> oldPlaces = new java.util.IdentityHashMap<>();
        String oldText = set(old, oldPlaces, random, false);
        List<List<Word>> now = revise(old, random, urdu);
        java.util.Map<Word, Integer> newPlaces = new java.util.IdentityHashMap<>();
        String newText = set(now, newPlaces, random, true);
        List<Case> cases = new ArrayList<>();
        List<Word> flat = now.stream().flatMap(List::stream).toList();
        java.util.Map<Word, Integer> order = new java.util.IdentityHashMap<>();
        for (int i = 0; i < flat.size(); i++) {
            order.put(flat.get(i), i);
        }
        for (int i = 0; i < passages; i++) {
            int at = random.nextInt(old.size());
            List<Word> words = new ArrayList<>(old.get(at));
            boolean again = repeated.containsKey(old.get(at));
            switch (random.nextInt(6)) {
                case 0 -> {
                    int from = random.nextInt(words.size() - 3);
                    words = words.subList(from, from + 3 + random.nextInt(words.size() - from - 2));
                }
                case 1 -> {
                    if (at + 1 < old.size()) {
                        words.addAll(old.get(at + 1));
                        again &= repeated.containsKey(old.get(at + 1));
                    }
                }
                default -> {}
            }
            cases.add(known(words, oldText, newText, oldPlaces, newPlaces, order, again));
        }
        return new Revised(oldText, newText, cases);
    }

    /// A table of which many rows stand several times, one after the other and far apart, and a
    /// revision of it: rows taken out, put in (some like those that are there), moved and edited.
    /// Passages are one to three rows.
    public static Revised table(Random random, int rows, int passages) {
        List<List<Word>> kinds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            kinds.add(row(random, i % 2 == 0));
        }
        List<List<Word>> old = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            old.add(
                    random.nextInt(5) < 2
                            ? again(kinds.get(random.nextInt(kinds.size())))
                            : row(random, false));
        }
        List<List<Word>> now = new ArrayList<>();
        for (List<Word> row : old) {
            int dice = random.nextInt(100);
            if (dice < 5) {
                continue;
            }
            List<Word> kept = new ArrayList<>(row);
            if (dice < 9) {
                kept.set(1 + random.nextInt(kept.size() - 1), cell(random));
            }
            now.add(kept);
            if (dice > 94) {
                now.add(again(kinds.get(random.nextInt(kinds.size()))));
            }
        }
        for (int i = 0; i < rows / 50; i++) {
            now.add(random.nextInt(now.size()), now.remove(random.nextInt(now.size())));
        }
        java.util.Map<Word, Integer> oldPlaces = new java.util.IdentityHashMap<>();
        java.util.Map<Word, Integer> newPlaces = new java.util.IdentityHashMap<>();
        String oldText = lines(old, oldPlaces);
        String newText = lines(now, newPlaces);
        java.util.Map<Word, Integer> order = new java.util.IdentityHashMap<>();
        now.stream().flatMap(List::stream).forEach(word -> order.put(word, order.size()));
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            int at = random.nextInt(old.size());
            int to = Math.min(old.size(), at + 1 + random.nextInt(3));
            List<Word> words = old.subList(at, to).stream().flatMap(List::stream).toList();
            cases.add(known(words, oldText, newText, oldPlaces, newPlaces, order, true));
        }
        return new Revised(oldText, newText, cases);
    }

    private static List<Word> again(List<Word> row) {
        return row.stream().map(w -> new Word(w.letters, w.before, w.after)).toList();
    }

    private static List<Word> row(Random random, boolean empty) {
        List<Word> row = new ArrayList<>();
        row.add(new Word(ENGLISH[random.nextInt(ENGLISH.length)], "", ""));
        for (int cell = 0; cell < 4; cell++) {
            row.add(empty ? new Word("nil", "", "") : cell(random));
        }
        return row;
    }

    private static Word cell(Random random) {
        return new Word(String.valueOf(random.nextInt(400)), "", "");
    }

    private static String lines(List<List<Word>> rows, java.util.Map<Word, Integer> places) {
        StringBuilder text = new StringBuilder();
        for (List<Word> row : rows) {
            for (Word word : row) {
                places.put(word, text.length());
                text.append(word.letters).append('\t');
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        return text.toString();
    }

    private static Case known(
            List<Word> words,
            String oldText,
            String newText,
            java.util.Map<Word, Integer> oldPlaces,
            java.util.Map<Word, Integer> newPlaces,
            java.util.Map<Word, Integer> order,
            boolean repeated) {
        Span span =
                new Span(
                        oldPlaces.getOrDefault(words.getFirst(), 0),
                        endOf(
                                oldText,
                                oldPlaces.getOrDefault(words.getLast(), 0),
                                words.getLast()));
        List<Word> left = words.stream().filter(newPlaces::containsKey).toList();
        if (left.isEmpty()) {
            return new Case(span, java.util.Optional.empty(), false, repeated);
        }
        int width =
                order.getOrDefault(left.getLast(), 0) - order.getOrDefault(left.getFirst(), 0) + 1;
        boolean whole = left.size() == words.size() && width == words.size();
        boolean near = width > 0 && 2.0 * left.size() / (words.size() + width) >= 0.5;
        return new Case(
                span,
                near
                        ? java.util.Optional.of(
                                new Span(
                                        newPlaces.getOrDefault(left.getFirst(), 0),
                                        endOf(
                                                newText,
                                                newPlaces.getOrDefault(left.getLast(), 0),
                                                left.getLast())))
                        : java.util.Optional.empty(),
                whole,
                repeated);
    }

    /// Past the letters of a word that was set at `at`, hyphens and line ends among them.
    private static int endOf(String text, int at, Word word) {
        int end = at;
        int seen = 0;
        while (seen < word.letters.length()) {
            if (text.charAt(end) == word.letters.charAt(seen)
                    || "'’".indexOf(text.charAt(end)) >= 0
                            && "'’".indexOf(word.letters.charAt(seen)) >= 0) {
                seen++;
            }
            end++;
        }
        return end;
    }

    private static List<Word> sentence(Random random, boolean urdu) {
        String[] vocabulary = urdu ? URDU : ENGLISH;
        int length = 6 + random.nextInt(18);
        List<Word> words = new ArrayList<>();
        boolean quoted = random.nextInt(5) == 0;
        for (int i = 0; i < length; i++) {
            String word = vocabulary[random.nextInt(vocabulary.length)];
            if (random.nextInt(12) == 0) {
                word = String.valueOf(1 + random.nextInt(2000));
            }
            String before = quoted && i == 2 ? "\"" : "";
            String after = i == length - 1 ? (urdu ? "۔" : ".") : random.nextInt(9) == 0 ? "," : "";
            words.add(new Word(word, before, quoted && i == length - 2 ? "\"" + after : after));
        }
        return words;
    }

    private static List<List<Word>> revise(List<List<Word>> old, Random random, boolean urdu) {
        String[] vocabulary = urdu ? URDU : ENGLISH;
        List<List<Word>> now = new ArrayList<>();
        List<List<Word>> moving = new ArrayList<>();
        for (List<Word> sentence : old) {
            int dice = random.nextInt(100);
            if (dice < 4) {
                continue;
            }
            if (dice < 6) {
                moving.add(sentence);
                continue;
            }
            if (dice < 14) {
                List<Word> edited = new ArrayList<>(sentence);
                for (int n = 1 + random.nextInt(3); n > 0 && edited.size() > 2; n--) {
                    int at = random.nextInt(edited.size());
                    Word fresh = new Word(vocabulary[random.nextInt(vocabulary.length)], "", "");
                    switch (random.nextInt(3)) {
                        case 0 -> edited.set(at, fresh);
                        case 1 -> edited.add(at, fresh);
                        default -> edited.remove(at);
                    }
                }
                now.add(edited);
                continue;
            }
            now.add(sentence);
            if (dice > 95) {
                now.add(sentence(random, urdu));
            }
        }
        Collections.shuffle(moving, random);
        for (List<Word> sentence : moving) {
            now.add(random.nextInt(now.size() + 1), sentence);
        }
        return now;
    }

    /// Sets a text in lines; a new one with other quotation marks, line ends and hyphens.
    private static String set(
            List<List<Word>> sentences,
            java.util.Map<Word, Integer> places,
            Random random,
            boolean retyped) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        int width = retyped ? 58 : 72;
        int count = 0;
        boolean open = true;
        for (List<Word> sentence : sentences) {
            for (Word word : sentence) {
                for (char c : word.before.toCharArray()) {
                    text.append(c == '"' && retyped ? (open ? '“' : '”') : c);
                    open = !open;
                }
                places.put(word, text.length());
                String letters = retyped ? word.letters.replace('\'', '’') : word.letters;
                boolean breaks =
                        column + letters.length() > width
                                && letters.length() > 7
                                && letters.chars().allMatch(c -> c < 0x80 && c != '-')
                                && random.nextBoolean();
                if (breaks) {
                    text.append(letters, 0, 4).append("-\n").append(letters, 4, letters.length());
                    column = letters.length();
                } else {
                    text.append(letters);
                    column += letters.length() + 1;
                }
                for (char c : word.after.toCharArray()) {
                    text.append(c == '"' && retyped ? (open ? '“' : '”') : c);
                    open = c == '"' ? !open : open;
                }
                boolean line = column > width;
                text.append(line ? '\n' : ' ');
                column = line ? 0 : column;
            }
            if (++count % 5 == 0) {
                text.append("\n\n");
                column = 0;
            }
        }
        return text.toString();
    }
}
