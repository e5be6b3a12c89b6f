package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Check.Lead;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The quotations of a brief: do they stand in their sources, may they be used, are they there
/// once?
final class QuotationChecks {

    private final Contents contents;
    private final QuoteCheck source;

    QuotationChecks(Contents contents, UnaryOperator<String> texts) {
        Map<String, String> read = new HashMap<>();
        this.contents = contents;
        this.source = new QuoteCheck(digest -> read.computeIfAbsent(digest, texts));
    }

    void check(Brief brief, List<Check> checks) {
        Map<String, Quoted> quoted =
                Quoted.showable(brief, contents).stream()
                        .collect(Collectors.toMap(Quoted::id, q -> q, (first, second) -> first));
        Run run = new Run(checks);
        Blocks.each(
                brief,
                (part, block) -> {
                    if (block instanceof BriefBlock.Quotation quotation) {
                        run.check(
                                new Lead.In(part),
                                quotation,
                                Optional.ofNullable(quoted.get(quotation.id())));
                    }
                });
        run.sum();
        marks(brief, checks);
    }

    /// Texts that name a quotation which is not there, or was named before: nothing stands in its
    /// place.
    private static void marks(Brief brief, List<Check> checks) {
        Set<String> left = new HashSet<>(RunIn.of(brief));
        Blocks.each(
                brief,
                (part, block) -> {
                    for (RunIn.Mark stray : RunIn.strayIn(block)) {
                        checks.add(
                                Check.warns(
                                                new Lead.In(part),
                                                "check.run-in-astray",
                                                RunIn.mark(stray.quotation()))
                                        .keepable(stray.quotation()));
                    }
                    for (RunIn.Mark mark : RunIn.marksIn(block)) {
                        if (!left.remove(mark.quotation())) {
                            checks.add(
                                    Check.warns(
                                                    new Lead.In(part),
                                                    "check.run-in-unknown",
                                                    RunIn.mark(mark.quotation()))
                                            .keepable(mark.quotation()));
                        }
                    }
                });
    }

    /// One brief.
    private final class Run {
        private final List<Check> checks;
        private final Set<String> words = new HashSet<>();
        private final Set<String> sources = new HashSet<>();
        private int all;
        private int standing;
        private int alterations;
        private int settled;

        Run(List<Check> checks) {
            this.checks = checks;
        }

        void check(Lead lead, BriefBlock.Quotation quotation, Optional<Quoted> known) {
            all++;
            if (known.isEmpty()) {
                checks.add(Check.stops(lead, "check.passage-missing"));
                return;
            }
            Quoted quoted = known.get();
            String opening = Opening.of(quoted.wording().words());
            String title = quoted.source().title();
            if (!Quoted.isAltered(quotation, quoted.passage())) {
                checks.add(Check.stops(lead, "check.alteration-outside", opening));
            }
            Optional<Check> wrong = inSource(lead, quoted, opening);
            wrong.ifPresent(checks::add);
            if (wrong.isEmpty()) {
                standing++;
                alterations += quoted.quotation().alterations().size();
                CutChecks.check(lead, quoted, checks);
                sources.add(quoted.source().id());
            }
            Passage.State state = quoted.passage().state();
            if (state == Passage.State.ACCEPTED || state == Passage.State.REVIEWED) {
                settled++;
            } else {
                String named = state.name().toLowerCase(Locale.ROOT);
                checks.add(
                        Check.warns(lead, "check.state", opening, named, title)
                                .keepable(quotation.id(), named));
            }
            revised(lead, quoted, opening, title);
            for (String doubt : quoted.source().doubtsAt(quoted.passage().anchor().span())) {
                checks.add(
                        Check.warns(lead, doubted(doubt), opening, title)
                                .keepable(quotation.id(), quoted.passage().anchor().words()));
            }
            if (!words.add(quoted.source().id() + " " + quoted.wording().words())) {
                checks.add(
                        Check.warns(lead, "check.duplicate", opening, title)
                                .keepable(quotation.id()));
            }
        }

        /// A newer version of the source has other words, or not these.
        private void revised(Lead lead, Quoted quoted, String opening, String title) {
            quoted.passage()
                    .former()
                    .ifPresent(
                            was ->
                                    checks.add(
                                            Check.warns(
                                                            lead,
                                                            "check.revised-changed",
                                                            opening,
                                                            Opening.of(was),
                                                            title)
                                                    .keepable(quoted.id(), was)));
            boolean older =
                    contents.referringTo(quoted.source().id()).anyMatch(Source.class::isInstance);
            if (older) {
                checks.add(
                        Check.warns(lead, "check.revised-lost", opening, title)
                                .keepable(quoted.id(), quoted.source().id()));
            }
        }

        /// The words for why a passage is doubtful.
        private static String doubted(String reason) {
            return switch (reason) {
                case Doubt.MACHINE_READ -> "check.machine-read";
                case Doubt.MACHINE_UNSURE -> "check.machine-unsure";
                case "actual-text" -> "check.actual-text";
                case "letters-differ" -> "check.letters-differ";
                default -> "check.hidden-words";
            };
        }

        private Optional<Check> inSource(Lead lead, Quoted quoted, String opening) {
            try {
                return source.check(List.of(quoted)).stream()
                        .findFirst()
                        .map(
                                finding ->
                                        Check.stops(
                                                lead,
                                                key(finding),
                                                opening,
                                                finding.expected(),
                                                finding.found(),
                                                finding.source()));
            } catch (Problem unreadable) {
                return Optional.of(Check.stops(lead, unreadable));
            }
        }

        private static String key(Finding finding) {
            if (finding.is(Finding.Kind.WORDS_DIFFER)) {
                return "check.words-differ";
            }
            return finding.is(Finding.Kind.NOT_IN_SOURCE)
                    ? "check.not-in-source"
                    : "check.unprintable";
        }

        void sum() {
            if (all == 0) {
                checks.add(
                        Check.warns(new Lead.In(new Part.Title()), "check.no-quotations")
                                .keepable("none"));
            }
            if (standing > 0) {
                checks.add(
                        Check.well("check.word-for-word", standing, sources.size(), alterations));
            }
            if (all > 0 && settled == all) {
                checks.add(Check.well("check.states-well", all));
            }
        }
    }
}
