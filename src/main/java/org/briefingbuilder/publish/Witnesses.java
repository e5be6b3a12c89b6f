package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.briefingbuilder.text.Difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The two witnesses in a PDF, what it reads out and what it shows, beside the words that were
/// meant. Where two of the three agree, the third is the one that differs.
final class Witnesses {

    /// A finding about the quotation in question.
    interface Findings {
        Finding of(Kind kind, int page, String expected, String found);
    }

    /// What a quotation is to assistive software: one that stands as a block, one in the prose.
    static final List<String> ROLES = List.of("BlockQuote", "Quote");

    private static final Pattern LABEL = Pattern.compile("^(?:[.۔]?[0-9۰-۹]+[.۔]?|•)\\s+");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private final TaggedPdf pdf;
    private final Set<String> recorded;

    /// @param recorded the elements of which something is meant
    Witnesses(TaggedPdf pdf, Set<String> recorded) {
        this.pdf = pdf;
        this.recorded = recorded;
    }

    /// @param meant with the quotation marks around the words
    List<Finding> hear(String element, String meant, Findings findings) {
        Optional<TaggedPdf.Element> there = pdf.element(element);
        if (there.isEmpty()) {
            return List.of(findings.of(Kind.NOT_ON_PAGE, 0, meant, ""));
        }
        String read = there.get().structureText();
        String painted = there.get().pageText();
        String shown =
                Letters.agree(meant, painted) ? pdf.standing(element).orElse(painted) : painted;
        boolean readAgrees = Letters.agree(meant, read);
        boolean shownAgrees = Letters.agree(meant, shown);
        List<Finding> found = new ArrayList<>();
        int page = page(there.get());
        if (!ROLES.contains(there.get().role())) {
            found.add(
                    findings.of(
                            Kind.STRUCTURE_DIFFERS, page, ROLES.getFirst(), there.get().role()));
        }
        if (!readAgrees && !shownAgrees && Letters.agree(read, shown)) {
            Difference difference = Letters.difference(shown, meant);
            found.add(
                    findings.of(
                            Kind.RECORD_DIFFERS, page, difference.expected(), difference.found()));
            return found;
        }
        if (!shownAgrees) {
            found.add(differs(Kind.PAGE_DIFFERS, page, meant, shown, findings));
        }
        if (!readAgrees) {
            found.add(differs(Kind.STRUCTURE_DIFFERS, page, meant, read, findings));
        }
        return found;
    }

    /// Something that is said outside of quotations.
    List<Finding> hear(Stated meant) {
        if (meant.isOfNoElement()) {
            return ofNoElement(meant);
        }
        Optional<TaggedPdf.Element> there = pdf.element(meant.element());
        Findings findings =
                (kind, page, expected, found) ->
                        new Finding(
                                meant.quotation(),
                                kind,
                                page,
                                expected,
                                found,
                                "",
                                Opening.of(meant.words()));
        if (there.isEmpty()) {
            return List.of(findings.of(Kind.NOT_ON_PAGE, 0, meant.words(), ""));
        }
        String read = unlabelled(there.get(), there.get().structureText(), meant);
        String shown = unlabelled(there.get(), there.get().pageText(), meant);
        boolean readAgrees = Letters.agreeInLetters(meant.words(), read);
        boolean shownAgrees = Letters.agreeInLetters(meant.words(), shown);
        int page = page(there.get());
        if (!readAgrees && !shownAgrees && Letters.agreeInLetters(read, shown)) {
            return List.of(differs(Kind.RECORD_DIFFERS, page, shown, meant.words(), findings));
        }
        List<Finding> found = new ArrayList<>();
        if (!shownAgrees) {
            found.add(differs(Kind.PAGE_DIFFERS, page, meant.words(), shown, findings));
        }
        if (!readAgrees) {
            found.add(differs(Kind.STRUCTURE_DIFFERS, page, meant.words(), read, findings));
        }
        return found;
    }

    private List<Finding> ofNoElement(Stated meant) {
        return switch (meant.element()) {
            case Stated.BESIDE ->
                    BesideWords.strange(meant.words(), pdf.beside(recorded), isWhole());
            case Stated.LINKS -> new ExtrasCheck(pdf).links(meant.words());
            case Stated.BOOKMARKS -> new ExtrasCheck(pdf).bookmarks(meant.words());
            case Stated.AUTHORS -> new ExtrasCheck(pdf).authors(meant.words());
            case Stated.PICTURES -> added(meant.words(), pdf.pictures());
            case Stated.DRAWINGS -> added(meant.words(), pdf.drawings());
            default -> List.of();
        };
    }

    /// Whether every element of which something is meant is on a page: of some of a brief's pages
    /// the structure may still be that of all.
    private boolean isWhole() {
        return recorded.stream()
                .filter(element -> !element.startsWith("~"))
                .map(pdf::element)
                .allMatch(there -> there.filter(e -> !e.pageText().isBlank()).isPresent());
    }

    /// Fewer are no fault: a program may have joined or dropped some.
    private static List<Finding> added(String meant, int there) {
        if (COUNT.matcher(meant).matches() && there <= Integer.parseInt(meant)) {
            return List.of();
        }
        String found = String.valueOf(there);
        return List.of(new Finding("", Kind.DRAWN_OVER, 0, meant, found, "", ""));
    }

    /// An item's words without its number or dot, which layout puts before them; the words
    /// themselves may begin with a number.
    private static String unlabelled(TaggedPdf.Element element, String words, Stated meant) {
        return element.role().equals("LI") && !Letters.agreeInLetters(meant.words(), words)
                ? LABEL.matcher(words).replaceFirst("")
                : words;
    }

    /// Quotations of which nothing is meant: added, or there twice.
    List<Finding> unknown(Set<String> meant) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TaggedPdf.Element element : pdf.elements()) {
            if (ROLES.contains(element.role())
                    && !(meant.contains(element.id()) && seen.add(element.id()))) {
                findings.add(
                        new Finding(
                                "",
                                Kind.RECORD_MISSING,
                                page(element),
                                "",
                                element.pageText(),
                                "",
                                element.id()));
            }
        }
        return findings;
    }

    private static Finding differs(
            Kind kind, int page, String meant, String there, Findings findings) {
        Difference difference = Letters.difference(meant, there);
        return findings.of(kind, page, difference.expected(), difference.found());
    }

    private static int page(TaggedPdf.Element element) {
        return element.pages().isEmpty() ? 0 : element.pages().getFirst();
    }
}
