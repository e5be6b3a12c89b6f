package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Wording;
import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.publish.cite.Locator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A quotation of a brief with everything it stands on.
///
/// @param section the heading it stands under
/// @param use on what terms the words may be used
record Quoted(
        BriefBlock.Quotation quotation,
        Passage passage,
        Source source,
        Wording wording,
        Locator locator,
        Language language,
        String section,
        Use use) {

    /// Every quotation of the brief, in reading order.
    ///
    /// @throws Problem `publish.alteration-outside` when an alteration lies outside the quoted
    ///   words
    static List<Quoted> allOf(Brief brief, Contents contents) {
        List<Quoted> all = new ArrayList<>();
        Language own = own(brief);
        eachOf(
                brief.sections(),
                (quotation, section) ->
                        all.add(
                                of(
                                        quotation,
                                        contents.passage(quotation.passage()).orElseThrow(),
                                        contents,
                                        own,
                                        section)));
        return all;
    }

    /// The quotations of a brief that can be shown while it is written: not those whose passage is
    /// gone, and without alterations where one of them lies outside the quoted words.
    static List<Quoted> showable(Brief brief, Contents contents) {
        List<Quoted> all = new ArrayList<>();
        Language own = own(brief);
        eachOf(
                brief.sections(),
                (quotation, section) ->
                        contents.passage(quotation.passage())
                                .map(
                                        passage ->
                                                of(
                                                        isAltered(quotation, passage)
                                                                ? quotation
                                                                : unaltered(quotation),
                                                        passage,
                                                        contents,
                                                        own,
                                                        section))
                                .ifPresent(all::add));
        return all;
    }

    private static Language own(Brief brief) {
        return Language.of(brief.facts().language(), new Language("en"));
    }

    private static void eachOf(
            List<Section> sections, BiConsumer<BriefBlock.Quotation, String> taking) {
        for (Section section : sections) {
            for (BriefBlock block : section.blocks()) {
                if (block instanceof BriefBlock.Quotation quotation) {
                    taking.accept(quotation, section.heading());
                }
            }
            eachOf(section.sections(), taking);
        }
    }

    /// Whether the words of the passage can be altered as the quotation says.
    static boolean isAltered(BriefBlock.Quotation quotation, Passage passage) {
        try {
            Wording.of(passage.anchor().words(), quotation.alterations());
            return true;
        } catch (IllegalArgumentException outside) {
            return false;
        }
    }

    private static BriefBlock.Quotation unaltered(BriefBlock.Quotation quotation) {
        return new BriefBlock.Quotation(
                quotation.id(), quotation.passage(), List.of(), quotation.comment());
    }

    private static Quoted of(
            BriefBlock.Quotation quotation,
            Passage passage,
            Contents contents,
            Language own,
            String section) {
        Source source = contents.source(passage.source()).orElseThrow();
        String words = passage.anchor().words();
        Wording wording = wording(quotation, words, section);
        return new Quoted(
                quotation,
                passage,
                source,
                wording,
                Locator.of(source.outline(), passage.anchor().span()),
                Language.ofWords(words, source.reference().language(), own),
                section,
                Use.of(passage, contents));
    }

    private static Wording wording(BriefBlock.Quotation quotation, String words, String section) {
        try {
            return Wording.of(words, quotation.alterations());
        } catch (IllegalArgumentException outside) {
            throw new Problem(outside, "publish.alteration-outside", section, words);
        }
    }

    /// What is printed of a quotation, if its passage is there and its alterations fit.
    static Optional<String> printedWords(BriefBlock.Quotation quotation, Contents contents) {
        return contents.passage(quotation.passage())
                .filter(passage -> isAltered(quotation, passage))
                .map(p -> Wording.of(p.anchor().words(), quotation.alterations()).words());
    }

    String id() {
        return quotation.id();
    }

    /// The identifier of its element in the PDF.
    String element() {
        return "q-" + quotation.id();
    }

    /// The page and the structure must say this between them: the marks and the words.
    String printed() {
        return language.openingMark() + wording.words() + language.closingMark();
    }

    /// For a finding: its first words, the section, then the place in the source.
    String where() {
        String place = locator.word().isEmpty() ? "" : locator.word() + " " + locator.value();
        return Stream.of(Opening.of(wording.words()), section, place)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    Finding finding(Finding.Kind kind, int page, String expected, String found) {
        return new Finding(id(), kind, page, expected, found, source.title(), where());
    }
}
