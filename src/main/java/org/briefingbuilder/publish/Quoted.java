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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A quotation of a brief with everything it stands on.
///
/// @param section the heading it stands under
record Quoted(
        BriefBlock.Quotation quotation,
        Passage passage,
        Source source,
        Wording wording,
        Locator locator,
        Language language,
        String section) {

    /// Every quotation of the brief, in reading order.
    ///
    /// @throws Problem `publish.alteration-outside` when an alteration lies outside the quoted
    ///   words
    static List<Quoted> allOf(Brief brief, Contents contents) {
        List<Quoted> all = new ArrayList<>();
        Language own = Language.of(brief.facts().language(), new Language("en"));
        brief.sections().forEach(section -> add(section, contents, own, all));
        return all;
    }

    private static void add(Section section, Contents contents, Language own, List<Quoted> all) {
        for (BriefBlock block : section.blocks()) {
            if (block instanceof BriefBlock.Quotation quotation) {
                all.add(of(quotation, contents, own, section.heading()));
            }
        }
        section.sections().forEach(inner -> add(inner, contents, own, all));
    }

    private static Quoted of(
            BriefBlock.Quotation quotation, Contents contents, Language own, String section) {
        Passage passage = contents.passage(quotation.passage()).orElseThrow();
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
                section);
    }

    private static Wording wording(BriefBlock.Quotation quotation, String words, String section) {
        try {
            return Wording.of(words, quotation.alterations());
        } catch (IllegalArgumentException outside) {
            throw new Problem(outside, "publish.alteration-outside", section, words);
        }
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
