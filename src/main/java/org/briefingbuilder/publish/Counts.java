package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.text.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How much there is of a brief, counted as readers count: the author's words and the quoted ones,
/// with headings, tables and captions; without the title, footnotes, citations, the lines under
/// quotations and the list of sources.
///
/// @param words of all sections
/// @param titleWords of the title
/// @param summaryWords of the summary, without its heading
/// @param recommendations the items of the recommendations' lists
/// @param keyPoints the items of the key points' lists
/// @param questions the sections within the part for questions, and the items of its questions
/// @param purposeWords of the purpose, without its heading
/// @param quotations those that stand as blocks and those that run in the prose
/// @param sources the sources that are quoted or cited
public record Counts(
        int words,
        int titleWords,
        int summaryWords,
        int recommendations,
        int keyPoints,
        int questions,
        int purposeWords,
        int quotations,
        int sources) {

    public static Counts of(Brief brief, Contents contents) {
        Counting counting = new Counting(Quoted.showable(brief, contents));
        return new Counts(
                counting.words(brief.sections()),
                Words.count(brief.title()),
                of(brief, Section.Role.SUMMARY).mapToInt(counting::ofBlocks).sum(),
                of(brief, Section.Role.RECOMMENDATIONS).mapToInt(Counts::items).sum(),
                of(brief, Section.Role.KEY_POINTS).mapToInt(Counts::items).sum(),
                of(brief, Section.Role.QUESTIONS).mapToInt(Counts::asked).sum(),
                of(brief, Section.Role.PURPOSE).mapToInt(counting::ofBlocks).sum(),
                (int) brief.quotations().count(),
                Cited.in(brief, contents).sources().size());
    }

    /// The block, or the heading, with which a brief has more words than `most`.
    static Optional<Part> passing(Brief brief, Contents contents, int most) {
        Counting counting = new Counting(Quoted.showable(brief, contents));
        int[] left = {most};
        return passing(brief.sections(), List.of(), counting, left);
    }

    private static Optional<Part> passing(
            List<Section> sections, List<Integer> above, Counting counting, int[] left) {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            List<Integer> path = Blocks.below(above, i);
            left[0] -= Words.count(section.heading());
            if (left[0] < 0) {
                return Optional.of(new Part.Heading(path));
            }
            for (int k = 0; k < section.blocks().size(); k++) {
                left[0] -= counting.of(section.blocks().get(k));
                if (left[0] < 0) {
                    return Optional.of(Blocks.part(path, k, section.blocks().get(k)));
                }
            }
            Optional<Part> inner = passing(section.sections(), path, counting, left);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    /// The outermost sections of a role.
    static Stream<Section> of(Brief brief, Section.Role role) {
        return brief.sections().stream().filter(section -> section.role() == role);
    }

    private static int asked(Section section) {
        long inner =
                section.sections().stream()
                        .filter(s -> !s.heading().isBlank() && s.allBlocks().findAny().isPresent())
                        .count();
        int items =
                section.blocks().stream()
                        .filter(BriefBlock.Questions.class::isInstance)
                        .mapToInt(b -> ((BriefBlock.Questions) b).questions().size())
                        .sum();
        return (int) inner + items;
    }

    private static int items(Section section) {
        return (int)
                section.allBlocks()
                        .filter(BriefBlock.Listing.class::isInstance)
                        .map(BriefBlock.Listing.class::cast)
                        .flatMap(listing -> listing.items().stream())
                        .filter(item -> !item.isBlank())
                        .count();
    }

    /// Words of sections and blocks.
    private record Counting(List<Quoted> quotations) implements Prose.Surroundings {

        int words(List<Section> sections) {
            return sections.stream()
                    .mapToInt(
                            section ->
                                    Words.count(section.heading())
                                            + section.blocks().stream().mapToInt(this::of).sum()
                                            + words(section.sections()))
                    .sum();
        }

        int ofBlocks(Section section) {
            return section.allBlocks().mapToInt(this::of).sum();
        }

        int of(BriefBlock block) {
            int own = Cited.prose(block).mapToInt(this::of).sum();
            return block instanceof BriefBlock.Quotation quotation ? own + quoted(quotation) : own;
        }

        private int quoted(BriefBlock.Quotation quotation) {
            return quotations.stream()
                    .filter(quoted -> quoted.id().equals(quotation.id()))
                    .mapToInt(quoted -> Words.count(quoted.wording().words()))
                    .sum();
        }

        private int of(String markdown) {
            return Prose.paragraphs(markdown, this).stream()
                    .mapToInt(xhtml -> Words.count(xhtml.replaceAll("<[^>]*>", "")))
                    .sum();
        }

        @Override
        public String note(String xhtml) {
            return "";
        }

        @Override
        public String citation(String written, boolean inNote) {
            return "";
        }

        /// Counted where the quotation is a block of the brief.
        @Override
        public String quotation(String id, boolean inNote) {
            return "";
        }

        @Override
        public boolean citesInNotes() {
            return false;
        }
    }
}
