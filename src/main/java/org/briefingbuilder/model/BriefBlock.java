package org.briefingbuilder.model;

import java.util.List;
import java.util.Optional;

/// One block of a brief. Prose, items, cells and captions are written in CommonMark's inline marks
/// (`*emphasis*`, `**strong**`, links), with `^[a footnote]` and `[@SOURCE, p. 4]` for a citation.
/// Paragraphs of prose may name quotations that run in them, as [RunIn] says.
public sealed interface BriefBlock {

    /// A heading below the section's own.
    record Heading(String text) implements BriefBlock {}

    /// A paragraph in the author's own words. `language` is a BCP 47 tag, empty for the brief's
    /// own.
    record Prose(String text, String language) implements BriefBlock {}

    /// The words of a passage, derived from it whenever they are shown.
    ///
    /// @param id unique in the project; carried into the PDF
    /// @param comment the author's own sentence under the quotation; may be empty
    record Quotation(String id, String passage, List<Alteration> alterations, String comment)
            implements BriefBlock {
        public Quotation {
            alterations = List.copyOf(alterations);
        }

        public Quotation withAlterations(List<Alteration> changed) {
            return new Quotation(id, passage, changed, comment);
        }

        public Quotation withComment(String changed) {
            return new Quotation(id, passage, alterations, changed);
        }
    }

    /// A list, numbered or not.
    record Listing(boolean numbered, List<String> items) implements BriefBlock {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /// A table with a head row and a head cell at the start of each row.
    record Table(String caption, List<String> head, List<List<String>> rows) implements BriefBlock {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException("a row has as many cells as the head");
                }
            }
        }
    }

    /// A picture kept by its digest among the originals (PNG or JPEG), with the words that stand
    /// for it.
    record Figure(String digest, String alternative, String caption) implements BriefBlock {
        public Figure {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("a figure has words that stand for it");
            }
        }
    }

    /// Questions for discussion, each with the passage it came from if there is one.
    record Questions(List<Question> questions) implements BriefBlock {
        public Questions {
            questions = List.copyOf(questions);
        }
    }

    /// One question.
    record Question(String text, Optional<String> passage) {}

    /// What happens when.
    record Timetable(List<Slot> slots) implements BriefBlock {
        public Timetable {
            slots = List.copyOf(slots);
        }
    }

    /// @param time as it is to be printed
    record Slot(String time, String what) {}

    /// Who speaks.
    record Speakers(List<Speaker> speakers) implements BriefBlock {
        public Speakers {
            speakers = List.copyOf(speakers);
        }
    }

    /// @param topic what they speak on; may be empty, as may the affiliation
    record Speaker(String name, String affiliation, String topic) {}

    /// How many quotations of the brief each source gives to each of its themes: counted whenever
    /// it is shown.
    record Matrix(String caption) implements BriefBlock {}

    /// Ruled lines to write on.
    record Lines(int count) implements BriefBlock {
        public Lines {
            if (count < 1 || count > 100) {
                throw new IllegalArgumentException("between one line and a hundred");
            }
        }
    }

    /// What follows begins a page.
    record PageBreak() implements BriefBlock {}
}
