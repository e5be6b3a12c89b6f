package org.briefingbuilder.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A brief or handout.
///
/// @param template the name of the template that it was made for
public record Brief(
        String id, String title, String template, Facts facts, List<Section> sections, Stamp made)
        implements Item {

    /// The facts of the occasion; a text that is not given is empty.
    ///
    /// @param shortTitle for the running head
    /// @param marking the handling marking, such as `OFFICIAL`
    /// @param date `YYYY-MM-DD`
    /// @param language BCP 47 tag; `ur` mirrors the page
    /// @param style the citation style: a bundled name or empty for the template's own
    /// @param paper `A4` or `Letter`
    /// @param meeting what the brief is handed out at, if anything
    /// @param runInWords the most words of a quotation that runs in the prose, 0 or more; empty for
    ///   the template's own
    public record Facts(
            String shortTitle,
            String marking,
            List<String> authors,
            String organisation,
            String version,
            String date,
            String language,
            String style,
            String paper,
            Optional<Meeting> meeting,
            OptionalInt runInWords) {
        public Facts {
            authors = List.copyOf(authors);
            meeting = meeting.filter(m -> !m.isEmpty());
            if (runInWords.orElse(0) < 0) {
                throw new IllegalArgumentException("no fewer words than none");
            }
        }

        /// Facts that leave to the template which quotations run in the prose.
        public Facts(
                String shortTitle,
                String marking,
                List<String> authors,
                String organisation,
                String version,
                String date,
                String language,
                String style,
                String paper,
                Optional<Meeting> meeting) {
            this(
                    shortTitle,
                    marking,
                    authors,
                    organisation,
                    version,
                    date,
                    language,
                    style,
                    paper,
                    meeting,
                    OptionalInt.empty());
        }

        public static Facts none() {
            return new Facts("", "", List.of(), "", "", "", "en", "", "A4", Optional.empty());
        }

        public Facts withMarking(String changed) {
            return with(copy -> copy.marking = changed);
        }

        public Facts withOrganisation(String changed) {
            return with(copy -> copy.organisation = changed);
        }

        public Facts withDate(String changed) {
            return with(copy -> copy.date = changed);
        }

        public Facts withLanguage(String changed) {
            return with(copy -> copy.language = changed);
        }

        public Facts withStyle(String changed) {
            return with(copy -> copy.style = changed);
        }

        public Facts withPaper(String changed) {
            return with(copy -> copy.paper = changed);
        }

        public Facts withMeeting(Optional<Meeting> changed) {
            return with(copy -> copy.meeting = changed);
        }

        public Facts withRunInWords(OptionalInt changed) {
            return with(copy -> copy.runInWords = changed);
        }

        private Facts with(Consumer<Copy> change) {
            Copy copy = new Copy(this);
            change.accept(copy);
            return new Facts(
                    shortTitle,
                    copy.marking,
                    authors,
                    copy.organisation,
                    version,
                    copy.date,
                    copy.language,
                    copy.style,
                    copy.paper,
                    copy.meeting,
                    copy.runInWords);
        }

        /// What can be changed in a copy; all else stays as it is.
        private static final class Copy {
            private String marking;
            private String organisation;
            private String date;
            private String language;
            private String style;
            private String paper;
            private Optional<Meeting> meeting;
            private OptionalInt runInWords;

            Copy(Facts of) {
                marking = of.marking;
                organisation = of.organisation;
                date = of.date;
                language = of.language;
                style = of.style;
                paper = of.paper;
                meeting = of.meeting;
                runInWords = of.runInWords;
            }
        }
    }

    /// Where and when people meet over a handout, and who leads the talk.
    ///
    /// @param time as it is to be printed, such as `10:00–12:30`
    public record Meeting(String place, String time, String chair) {

        boolean isEmpty() {
            return place.isBlank() && time.isBlank() && chair.isBlank();
        }
    }

    public Brief {
        sections = List.copyOf(sections);
    }

    public Stream<BriefBlock> allBlocks() {
        return sections.stream().flatMap(Section::allBlocks);
    }

    public Stream<BriefBlock.Quotation> quotations() {
        return allBlocks()
                .filter(BriefBlock.Quotation.class::isInstance)
                .map(BriefBlock.Quotation.class::cast);
    }

    public Brief withSections(List<Section> changed) {
        return new Brief(id, title, template, facts, changed, made);
    }

    public Brief withTitle(String changed) {
        return new Brief(id, changed, template, facts, sections, made);
    }

    public Brief withFacts(Facts changed) {
        return new Brief(id, title, template, changed, sections, made);
    }
}
