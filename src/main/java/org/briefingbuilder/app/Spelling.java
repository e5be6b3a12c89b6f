package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.publish.Proofreading;
import org.briefingbuilder.spell.Dictionaries;
import org.briefingbuilder.spell.Speller;
import org.briefingbuilder.text.Span;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The spelling of what the author of a brief wrote, by the dictionaries at hand and the words of
/// the project. What was looked at stays known, text by text. Safe to share between threads; the
/// first text in a language takes some tenths of a second, so never for the thread of a window.
public final class Spelling implements Proofreading {

    /// Texts whose answers are kept.
    private static final int KEPT = 4_000;

    /// One for the program: dictionaries are large.
    private static final Dictionaries DICTIONARIES =
            new Dictionaries(SettingsFolder.dictionaries());

    private record Asked(String text, String language) {}

    private final Supplier<Contents> contents;
    private final Dictionaries dictionaries;
    private final Speller speller;
    private final Map<Asked, List<Span>> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Asked, List<Span>> eldest) {
                            return size() > KEPT;
                        }
                    });

    /// @param contents the project's contents whenever they are asked for
    public Spelling(Supplier<Contents> contents) {
        this(contents, DICTIONARIES);
    }

    Spelling(Supplier<Contents> contents, Dictionaries dictionaries) {
        this.contents = contents;
        this.dictionaries = dictionaries;
        this.speller = new Speller(dictionaries);
    }

    /// The words of a text that neither a dictionary nor the project knows, in order.
    @Override
    public List<Span> misspelt(Brief brief, OwnText own) {
        Asked asked = new Asked(own.text(), language(brief, own));
        List<Span> wrong = known.get(asked);
        if (wrong == null) {
            wrong = speller.misspelt(asked.text(), asked.language());
            known.put(asked, wrong);
        }
        if (wrong.isEmpty()) {
            return wrong;
        }
        Set<String> ours =
                contents.get().knownWords().stream()
                        .map(KnownWord::word)
                        .map(Spelling::folded)
                        .collect(Collectors.toSet());
        return wrong.stream().filter(span -> !ours.contains(folded(span.in(own.text())))).toList();
    }

    /// What may have been meant by a word, likeliest first.
    public List<String> suggestions(Brief brief, OwnText own, String word) {
        return speller.suggestions(word, language(brief, own));
    }

    /// Dictionaries that cannot be used.
    @Override
    public List<Problem> flaws() {
        return dictionaries.flaws();
    }

    /// The block's own language, or the brief's.
    private static String language(Brief brief, OwnText own) {
        String language = own.language().isBlank() ? brief.facts().language() : own.language();
        return language.isBlank() ? "en" : language.strip();
    }

    private static String folded(String word) {
        return word.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }
}
