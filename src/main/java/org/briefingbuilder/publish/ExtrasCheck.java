package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Verification.Gap;
import org.briefingbuilder.publish.pdf.Extras;
import org.briefingbuilder.publish.pdf.PageStatements;
import org.briefingbuilder.publish.pdf.TaggedPdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Holds what a viewer offers beside a brief's words against what the record says of it. What is
/// gone was dropped by some program and is nobody's fault; what lies on pages of another file, or
/// could have come with it, is not blamed.
final class ExtrasCheck {

    private static final String TAB = "\t";

    private final TaggedPdf pdf;
    private final Extras extras;
    private final boolean merged;

    ExtrasCheck(TaggedPdf pdf) {
        this.pdf = pdf;
        this.extras = pdf.extras();
        this.merged = IntStream.rangeClosed(1, pdf.pages()).anyMatch(page -> !pdf.speaks(page));
    }

    /// What the record says of links: in each line an address, or none for a place in the brief,
    /// and the words that are read out for it.
    static String links(List<PageStatements.Link> links) {
        return links.stream()
                .map(link -> spaced(link.address()) + TAB + spaced(link.words()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /// What the record says of bookmarks: one in each line.
    static String bookmarks(List<String> names) {
        return names.stream().map(ExtrasCheck::spaced).collect(Collectors.joining("\n"));
    }

    private static String spaced(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /// Links that lead elsewhere than those of the brief, or say something else.
    ///
    /// @param meant as [#links(List)] gives it
    List<Finding> links(String meant) {
        Links known = Links.of(meant);
        List<Finding> found = new ArrayList<>();
        for (Extras.Link link : extras.links()) {
            if (!pdf.speaks(link.page())) {
                continue;
            }
            String expected = known.byWords().getOrDefault(spaced(link.words()), "");
            if (!known.holds(link.address())) {
                found.add(of(Kind.LINK_DIFFERS, link.page(), expected, link.address()));
            } else if (!known.says(link)) {
                String words = known.wordsOf(link.address());
                found.add(of(Kind.LINK_DIFFERS, link.page(), words, link.words()));
            }
        }
        return found;
    }

    /// Addresses of no link of the brief, of a file of which only pages are left: whose they are is
    /// not to be known.
    List<Gap> otherLinks(String meant) {
        Links known = Links.of(meant);
        return gap(
                "links",
                extras.links().stream()
                        .map(Extras.Link::address)
                        .filter(address -> !known.holds(address)));
    }

    private record Links(Set<String> addresses, Set<String> lines, Map<String, String> byWords) {

        static Links of(String meant) {
            List<String[]> all =
                    meant.lines()
                            .map(line -> line.split(TAB, 2))
                            .filter(parts -> parts.length == 2)
                            .toList();
            return new Links(
                    all.stream().map(parts -> plain(parts[0])).collect(Collectors.toSet()),
                    all.stream()
                            .map(parts -> plain(parts[0]) + TAB + parts[1])
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    all.stream()
                            .filter(parts -> !parts[0].isEmpty())
                            .collect(Collectors.toMap(p -> p[1], p -> p[0], (one, _) -> one)));
        }

        boolean holds(String address) {
            return address.isEmpty() || addresses.contains(plain(address));
        }

        /// Nothing said is nothing wrong.
        boolean says(Extras.Link link) {
            return link.words().isBlank()
                    || lines.contains(plain(link.address()) + TAB + spaced(link.words()));
        }

        String wordsOf(String address) {
            List<String> words =
                    lines.stream()
                            .filter(line -> line.startsWith(plain(address) + TAB))
                            .map(line -> line.substring(line.indexOf(TAB) + 1))
                            .toList();
            return words.size() == 1 ? words.getFirst() : "";
        }

        /// As different programs write one address.
        private static String plain(String address) {
            String decoded = address.strip();
            try {
                decoded = URLDecoder.decode(decoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                // It stands for itself.
            }
            return decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded;
        }
    }

    /// Bookmarks that are none of the brief's, or come before another that they follow in it.
    /// Programs that merge files put some over those of each.
    ///
    /// @param meant as [#bookmarks(List)] gives it
    List<Finding> bookmarks(String meant) {
        List<String> names = meant.lines().toList();
        List<Finding> found = new ArrayList<>();
        int at = 0;
        for (Extras.Bookmark bookmark : extras.bookmarks()) {
            String title = spaced(bookmark.title());
            int next = names.subList(at, names.size()).indexOf(title);
            if (next >= 0) {
                at += next + 1;
            } else if (!merged) {
                found.add(of(Kind.BOOKMARK_DIFFERS, bookmark.page(), "", title));
            }
        }
        return found;
    }

    /// Authors of whom the record knows nothing. A merged file may be said to be another's.
    ///
    /// @param meant all of them, parted by commas
    List<Finding> authors(String meant) {
        return extras.authors().stream()
                .filter(said -> !merged && !Letters.agreeInLetters(meant, said))
                .distinct()
                .map(said -> of(Kind.METADATA_DIFFERS, 0, meant, said))
                .toList();
    }

    /// What no brief has: titles beside its own, something laid over its pages, something that
    /// runs.
    List<Finding> others(String title) {
        List<Finding> found = new ArrayList<>();
        extras.titles().stream()
                .filter(said -> !Letters.agree(title, said) && !said.equals(pdf.title()))
                .distinct()
                .forEach(said -> found.add(of(Kind.METADATA_DIFFERS, 0, title, said)));
        extras.laid().stream()
                .filter(laid -> !laid.isRemark() && pdf.speaks(laid.page()))
                .forEach(laid -> found.add(of(Kind.LAID_OVER, laid.page(), "", laid.kind())));
        extras.actions().stream()
                .filter(this::isOfBrief)
                .forEach(act -> found.add(of(Kind.ACTION, act.page(), "", act.kind())));
        return found;
    }

    private boolean isOfBrief(Extras.Action action) {
        return action.page() == 0 ? !merged : pdf.speaks(action.page());
    }

    /// What may have come with another file, or is a reader's own.
    ///
    /// @param meant the record's bookmarks, as [#bookmarks(List)] gives them
    List<Gap> gaps(String meant) {
        List<Gap> gaps = new ArrayList<>(remarks());
        Set<String> names = meant.lines().collect(Collectors.toSet());
        gaps.addAll(
                gap(
                        "bookmarks",
                        extras.bookmarks().stream()
                                .filter(mark -> merged && isOnOwn(mark))
                                .map(mark -> spaced(mark.title()))
                                .filter(name -> !names.contains(name))));
        gaps.addAll(actions(act -> act.page() == 0 && merged));
        gaps.addAll(files());
        return gaps;
    }

    private boolean isOnOwn(Extras.Bookmark bookmark) {
        return bookmark.page() == 0 || pdf.speaks(bookmark.page());
    }

    /// The same of a file of which only pages are left: whose anything is can not be known.
    List<Gap> gapsOfPages() {
        List<Gap> gaps = new ArrayList<>(remarks());
        gaps.addAll(
                gap(
                        "laid",
                        extras.laid().stream()
                                .filter(laid -> !laid.isRemark())
                                .map(laid -> String.valueOf(laid.page()))));
        gaps.addAll(actions(_ -> true));
        gaps.addAll(files());
        return gaps;
    }

    private List<Gap> remarks() {
        return gap(
                "remarks",
                extras.laid().stream()
                        .filter(laid -> laid.isRemark())
                        .filter(laid -> !pdf.isTagged() || pdf.speaks(laid.page()))
                        .map(laid -> String.valueOf(laid.page())));
    }

    private List<Gap> actions(Predicate<Extras.Action> which) {
        return gap("actions", extras.actions().stream().filter(which).map(Extras.Action::kind));
    }

    private List<Gap> files() {
        return gap("files", pdf.files().stream().filter(name -> !name.equals(Provenance.FILE)));
    }

    private static List<Gap> gap(String kind, Stream<String> what) {
        String all = what.distinct().collect(Collectors.joining(", "));
        return all.isEmpty() ? List.of() : List.of(new Gap(kind, all));
    }

    private static Finding of(Kind kind, int page, String expected, String found) {
        return new Finding("", kind, page, expected, found, "", "");
    }
}
