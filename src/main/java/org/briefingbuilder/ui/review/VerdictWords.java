package org.briefingbuilder.ui.review;

import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.publish.Verification;
import org.briefingbuilder.ui.kit.Words;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A verdict and its findings in words.
final class VerdictWords {

    private final Words words;

    VerdictWords(Words words) {
        this.words = words;
    }

    /// The verdict in one sentence: `9 quotations agree, 1 differs.`
    String sentence(Verdict verdict) {
        int agree = verdict.agree();
        if (verdict.verification().quotations() == 0) {
            return words.of("review.verdict.none");
        }
        return switch (verdict.sort()) {
            case AGREES -> words.of("review.verdict.agree", agree);
            case UNSEEN -> words.of("review.verdict.unseen", agree, verdict.unseen());
            case DIFFERS ->
                    verdict.differ() == 0
                            ? words.of("review.verdict.other", agree)
                            : verdict.unseen() == 0
                                    ? words.of("review.verdict.differ", agree, verdict.differ())
                                    : words.of(
                                            "review.verdict.mixed",
                                            agree,
                                            verdict.differ(),
                                            verdict.unseen());
        };
    }

    /// What the quotations were compared with, and what that leaves open.
    String against(Verdict verdict) {
        return switch (verdict.verification().against()) {
            case Verification.PROJECT -> words.of("review.against.project.said");
            case Verification.FOLDER -> words.of("review.against.folder.said");
            default -> words.of("review.against.record.said");
        };
    }

    /// What was found.
    String what(Finding finding) {
        String what = words.of("finding." + finding.kind());
        return finding.why().map(why -> what + " " + words.problem(why)).orElse(what);
    }

    /// What is there instead; what lies over a page has a name that people use.
    String found(Finding finding) {
        return finding.kind().equals(Finding.Kind.LAID_OVER.key())
                ? words.find("review.laid." + finding.found().toLowerCase(Locale.ROOT))
                        .orElse(finding.found())
                : finding.found();
    }

    /// What could not be checked, because the file does not hold it any more.
    String gap(Verification.Gap gap) {
        return words.of("gap." + gap.kind(), gap.args());
    }

    /// The page, the section and the source.
    String where(Finding finding) {
        String page = finding.page() > 0 ? words.of("review.finding.page", finding.page()) : "";
        Stream<String> names =
                Stream.of(finding.where(), finding.source())
                        .filter(part -> !part.isBlank())
                        .map(part -> words.of("review.finding.part", part));
        return Stream.concat(Stream.of(page), names)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
