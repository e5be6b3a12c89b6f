package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Waiver;
import org.briefingbuilder.publish.Check.Fact;
import org.briefingbuilder.publish.Check.Lead;
import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.publish.cite.Style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Looks through a brief before its export, and while it is written: its quotations, its sources,
/// its limits.
public final class BriefCheck {

    private final Contents contents;
    private final UnaryOperator<String> texts;
    private final Figures figures;
    private final Proofreading proofreading;

    /// Without dictionaries.
    ///
    /// @param texts a clean text by its digest
    /// @param originals an original file by its digest
    public BriefCheck(
            Contents contents, UnaryOperator<String> texts, Function<String, byte[]> originals) {
        this(contents, texts, originals, Proofreading.NONE);
    }

    public BriefCheck(
            Contents contents,
            UnaryOperator<String> texts,
            Function<String, byte[]> originals,
            Proofreading proofreading) {
        this.proofreading = proofreading;
        this.contents = contents;
        this.texts = texts;
        this.figures = new Figures(Figures.forgiving(originals));
    }

    /// Everything there is to say, heaviest first, in the order of the brief.
    ///
    /// @param pages of the same brief, for what only they tell
    public List<Check> check(Brief brief, Optional<Preview.Told> pages) {
        List<Check> checks = new ArrayList<>();
        facts(brief, checks);
        pages.ifPresent(told -> letters(told, checks));
        new QuotationChecks(contents, texts).check(brief, checks);
        blocks(brief, checks);
        List<Source> sources = Cited.in(brief, contents).sources();
        SourceChecks.check(sources, checks);
        LinkChecks.check(brief, sources, checks);
        new TermsChecks(contents, brief).check(checks);
        EvidenceChecks.check(brief, contents, checks);
        limits(brief, pages, checks);
        SpellingChecks.check(brief, proofreading, checks);
        List<Waiver> kept = contents.waiversOf(brief);
        return checks.stream()
                .map(check -> check.with(kept))
                .sorted(Comparator.comparing(Check::weight))
                .toList();
    }

    private static void facts(Brief brief, List<Check> checks) {
        if (brief.title().isBlank()) {
            checks.add(Check.stops(new Lead.In(new Part.Title()), "check.no-title"));
        }
        Brief.Facts facts = brief.facts();
        if (!Occasion.isDate(facts.date())) {
            checks.add(Check.stops(new Lead.Of(Fact.DATE), "check.bad-date", facts.date()));
        }
        if (!Occasion.isPaper(facts.paper())) {
            checks.add(Check.stops(new Lead.Of(Fact.PAPER), "check.bad-paper", facts.paper()));
        }
        if (!facts.style().isBlank()) {
            try {
                Style.load(facts.style().strip());
            } catch (Problem unusable) {
                checks.add(Check.stops(new Lead.Of(Fact.STYLE), unusable));
            }
        }
    }

    private static void letters(Preview.Told pages, List<Check> checks) {
        for (Problem letter : pages.missing()) {
            checks.add(
                    Check.stops(
                            new Lead.In(new Part.Title()),
                            "check.missing-letter",
                            letter.args().toArray()));
        }
    }

    private void blocks(Brief brief, List<Check> checks) {
        Blocks.each(
                brief,
                (part, block) -> {
                    for (String unknown : Cited.unknownIn(block, contents)) {
                        checks.add(
                                Check.warns(
                                                new Lead.In(part),
                                                "check.citation-unknown",
                                                "[" + unknown + "]")
                                        .keepable(unknown));
                    }
                    if (block instanceof BriefBlock.Figure figure && !figures.has(figure)) {
                        checks.add(
                                Check.warns(
                                                new Lead.In(part),
                                                "check.figure-missing",
                                                figure.alternative())
                                        .keepable(figure.digest()));
                    }
                });
    }

    private void limits(Brief brief, Optional<Preview.Told> pages, List<Check> checks) {
        try {
            LimitChecks.check(brief, contents, pages, checks);
            Language language = Language.of(brief.facts().language(), new Language("en"));
            ContrastChecks.check(Templates.load(brief.template(), language), checks);
        } catch (Problem unknown) {
            checks.add(Check.stops(new Lead.Of(Fact.TEMPLATE), unknown));
        }
    }
}
