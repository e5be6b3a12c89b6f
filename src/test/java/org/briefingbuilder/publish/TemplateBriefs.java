package org.briefingbuilder.publish;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whole briefs in each template and language, with what makes pages hard to set.
public final class TemplateBriefs {

    /// What a brief may have besides.
    public enum Feature {
        PLAIN,
        TABLE,
        IMAGE,
        FOOTNOTE,
        LONG_TITLE,
        EMPTY_SECTION,
        /// Quotations run in paragraphs.
        RUN_IN
    }

    private static final String CONSULTATION =
            """
            A register that nobody may read is a drawer. Publish it, and the districts will do half of the work.

            We were asked for figures three times. Nobody told us what they were for, and nothing came back.

            If the terms are fixed before the visit, they will be fixed for ten years. That is too long for a market nobody knows.

            Training takes two years. A system that arrives before its operators is a cost and not an investment.

            Two suppliers cost more than one in the first year and less in every other.
            """
                    .strip();

    private TemplateBriefs() {}

    /// @param language `en`, `ur`, or `mixed`: English with Urdu evidence
    public static Briefs of(String template, String language, String paper, Feature feature) {
        boolean urdu = language.equals("ur");
        boolean mixed = language.equals("mixed");
        Library library = new Library();
        Source ledger = library.source("sledger", Briefs.LEDGER_FACTS, Briefs.LEDGER);
        Source report = library.source("sreport", Briefs.REPORT_FACTS, Briefs.REPORT);
        Source interview = library.source("surdu", Briefs.INTERVIEW_FACTS, Briefs.INTERVIEW);
        Source consultation =
                library.source(
                        "sround",
                        Library.reference(
                                "Notes of the consultation in the north",
                                "Consultation team",
                                "Evidence Unit",
                                "2025-11-18",
                                "en",
                                "report"),
                        CONSULTATION);
        List<Theme> themes =
                List.of(
                        theme(library, "t1", urdu ? "انحصار" : "dependency", 1),
                        theme(library, "t2", urdu ? "کھلا اندراج" : "open registers", 2),
                        theme(library, "t3", urdu ? "فاصلہ اور سفر" : "distance and skills", 3));
        List<Passage> passages = new ArrayList<>();
        passages.add(
                library.passage(
                        "p1",
                        ledger,
                        "Diversifying technology partnerships is a crucial first step",
                        themes.get(0)));
        passages.add(
                library.passage(
                        "p2",
                        consultation,
                        "Two suppliers cost more than one in the first year and less in every"
                                + " other.",
                        themes.get(0)));
        passages.add(
                library.passage(
                        "p3",
                        report,
                        "A published register of licences, open to anyone, would let districts see"
                                + " what they are owed.",
                        themes.get(1)));
        passages.add(
                library.passage(
                        "p4",
                        consultation,
                        "A register that nobody may read is a drawer. Publish it, and the districts"
                                + " will do half of the work.",
                        themes.get(1)));
        passages.add(
                library.passage(
                        "p5",
                        consultation,
                        "Training takes two years. A system that arrives before its operators is a"
                                + " cost and not an investment.",
                        themes.get(2)));
        if (urdu || mixed) {
            passages.add(
                    library.passage(
                            "p6",
                            interview,
                            "جب سکول گھر سے پانچ کلومیٹر دور ہو تو والدین بیٹیوں کو بھیجنے سے"
                                    + " ہچکچاتے ہیں؛ فیس نہیں، ٹرانسپورٹ ہی اصل مسئلہ ہے۔",
                            themes.get(2)));
            passages.add(
                    library.passage(
                            "p7",
                            interview,
                            "سنہ 2023 کے سروے (ASER 2023) کے مطابق شمولیت 47.5٪ رہی۔",
                            themes.get(2)));
        }
        library.put(
                new Note(
                        "n1",
                        "p4",
                        Optional.empty(),
                        urdu ? "مجلس میں دہرایا گیا۔" : "Repeated by two others at the table.",
                        Library.STAMP));
        library.original(Pictures.bars());
        String tongue = urdu ? "ur" : "en";
        Templates.Beginning beginning = Templates.beginning(template, tongue);
        Writer writer = new Writer(library, template, urdu, feature, beginning);
        List<Section> evidence = new ArrayList<>();
        for (Theme theme : themes) {
            evidence.add(
                    writer.theme(
                            theme,
                            passages.stream()
                                    .filter(p -> p.tags().getFirst().theme().equals(theme.id()))
                                    .toList()));
        }
        Brief.Facts facts =
                new Brief.Facts(
                        urdu ? "کھلا اندراج" : "Open registers",
                        urdu ? "سرکاری – برائے بحث" : "OFFICIAL – FOR DISCUSSION",
                        List.of(urdu ? "ثنا اقبال" : "Sana Iqbal"),
                        urdu ? "شعبۂ تحقیق" : "Evidence Unit",
                        "1.0",
                        "2026-01-15",
                        tongue,
                        "",
                        paper,
                        Optional.of(
                                new Brief.Meeting(
                                        urdu ? "کمیٹی روم ۲" : "Committee Room 2",
                                        "10:00–12:30",
                                        urdu ? "عائشہ قریشی" : "Amina Qureshi")));
        String title = urdu ? "کھلا اندراج اور سفر" : "Open registers before open pits";
        if (feature == Feature.LONG_TITLE) {
            title =
                    (title
                                    + (urdu
                                            ? "، اور جو اس سے پہلے ہونا چاہیے "
                                            : ", and what ought to come first "))
                            .repeat(4)
                            .strip();
        }
        return new Briefs(
                library,
                new Brief("b1", title, template, facts, writer.sections(evidence), Library.STAMP));
    }

    private static Theme theme(Library library, String id, String name, int order) {
        Theme theme = new Theme(id, name, "", List.of(), 1, "X", Optional.empty(), order);
        library.put(theme);
        return theme;
    }

    /// What a person would write.
    private record Writer(
            Library library,
            String template,
            boolean urdu,
            Feature feature,
            Templates.Beginning beginning) {

        private static Alteration withoutThirdWord(Passage passage) {
            String words = passage.anchor().words();
            int start = words.indexOf(' ', words.indexOf(' ') + 1) + 1;
            return new Alteration.Omission(new Span(start, words.indexOf(' ', start)));
        }

        Section theme(Theme theme, List<Passage> passages) {
            List<BriefBlock> quotations = new ArrayList<>();
            for (Passage passage : passages) {
                quotations.add(
                        passage == passages.getLast() && passages.size() > 1
                                ? library.quotation(passage, withoutThirdWord(passage))
                                : library.quotation(passage));
            }
            return switch (beginning.arrangement()) {
                case "sides" ->
                        section(
                                Section.Role.OTHER,
                                theme.name(),
                                Optional.of(theme.id()),
                                List.of(
                                        Library.prose(
                                                say(
                                                        "Both sides were heard on this.",
                                                        "اس پر دونوں طرف کی بات سنی گئی۔"))),
                                section(
                                        Section.Role.OTHER,
                                        beginning.inFavour(),
                                        Optional.empty(),
                                        quotations.subList(0, 1)),
                                section(
                                        Section.Role.OTHER,
                                        beginning.against(),
                                        Optional.empty(),
                                        quotations.subList(1, quotations.size())));
                case "questions" ->
                        section(
                                Section.Role.OTHER,
                                beginning.question().apply(theme.name()),
                                Optional.of(theme.id()),
                                quotations.subList(0, Math.min(2, quotations.size())));
                case "sources" ->
                        section(
                                Section.Role.OTHER,
                                theme.name(),
                                Optional.of(theme.id()),
                                List.of(),
                                section(
                                        Section.Role.OTHER,
                                        "Notes of the consultation in the north",
                                        Optional.empty(),
                                        quotations));
                default ->
                        section(
                                Section.Role.OTHER,
                                theme.name(),
                                Optional.of(theme.id()),
                                quotations);
            };
        }

        List<Section> sections(List<Section> evidence) {
            List<Section> sections = new ArrayList<>();
            List<Section> left = evidence;
            for (Templates.Heading heading : beginning.headings()) {
                boolean holds =
                        heading.role() == Section.Role.EVIDENCE
                                || heading.role() == Section.Role.QUESTIONS;
                sections.add(
                        section(
                                heading.role(),
                                heading.words(),
                                Optional.empty(),
                                written(heading.role()),
                                (holds ? left : List.<Section>of()).toArray(Section[]::new)));
                left = holds ? List.of() : left;
            }
            sections.addAll(left);
            extra(sections);
            return sections;
        }

        private void extra(List<Section> sections) {
            switch (feature) {
                case TABLE ->
                        sections.add(
                                Library.section(
                                        Section.Role.OPTIONS,
                                        say("Options", "متبادل راستے"),
                                        new BriefBlock.Table(
                                                say("Table 1. Ways forward", "جدول ۱"),
                                                List.of(
                                                        say("Option", "راستہ"),
                                                        say("Cost", "لاگت")),
                                                List.of(
                                                        List.of(
                                                                say("Wait", "انتظار"),
                                                                say("None", "کچھ نہیں")),
                                                        List.of(
                                                                say(
                                                                        "Register first",
                                                                        "پہلے اندراج"),
                                                                "PKR 0.2 billion")))));
                case IMAGE ->
                        sections.add(
                                Library.section(
                                        Section.Role.OTHER,
                                        say("In figures", "اعداد میں"),
                                        new BriefBlock.Figure(
                                                Pictures.digest(),
                                                say(
                                                        "Two bars: seven districts paid late, two"
                                                                + " never",
                                                        "دو ستون: سات اضلاع نے دیر سے ادائیگی کی"),
                                                say("Figure 1. Districts by payment", "شکل ۱"))));
                case FOOTNOTE ->
                        sections.add(
                                Library.section(
                                        Section.Role.OTHER,
                                        say("Terms", "شرائط"),
                                        Library.prose(
                                                say(
                                                        "The agreement of 2019^[It is not public;"
                                                            + " see [the"
                                                            + " notice](https://example.org/notice).]"
                                                            + " binds both sides [@sreport, p. 2].",
                                                        "سنہ 2019 کا معاہدہ^[یہ شائع نہیں ہوا۔]"
                                                            + " دونوں کو پابند کرتا ہے [@sreport,"
                                                            + " p. 2]۔"))));
                case EMPTY_SECTION ->
                        sections.add(
                                Library.section(
                                        Section.Role.OTHER,
                                        say("Nothing yet", "ابھی کچھ نہیں"),
                                        Library.prose("")));
                case RUN_IN -> sections.replaceAll(this::running);
                case PLAIN, LONG_TITLE -> {}
            }
        }

        /// The first quotation of each section runs in a paragraph before them, the second in a
        /// cell, the third in a note; one that is alone runs in an item.
        private Section running(Section section) {
            List<String> marks =
                    section.blocks().stream()
                            .filter(BriefBlock.Quotation.class::isInstance)
                            .map(b -> RunIn.mark(((BriefBlock.Quotation) b).id()))
                            .toList();
            List<BriefBlock> blocks = new ArrayList<>(section.blocks());
            if (marks.size() == 1) {
                blocks.addFirst(
                        new BriefBlock.Listing(
                                false,
                                List.of(
                                        say("This is agreed.", "اس پر اتفاق ہے۔"),
                                        say("And this: ", "اور یہ: ") + marks.getFirst())));
            }
            if (marks.size() > 1) {
                blocks.addFirst(
                        new BriefBlock.Table(
                                say("Who says what", "کون کیا کہتا ہے"),
                                List.of(say("Where", "کہاں"), say("Said", "کہا گیا")),
                                List.of(
                                        List.of(
                                                say("At the table", "میز پر"),
                                                say("They said ", "کہا گیا ") + marks.get(1)))));
            }
            if (marks.size() > 1) {
                String note =
                        marks.size() > 2
                                ? "^["
                                        + say("More was said: ", "اور بھی کہا گیا: ")
                                        + marks.get(2)
                                        + "]"
                                : "";
                blocks.addFirst(
                        Library.prose(
                                say(
                                        "What was said at the table in January, "
                                                + marks.getFirst()
                                                + ", is not disputed by anybody."
                                                + note,
                                        "جنوری میں جو کہا گیا، "
                                                + marks.getFirst()
                                                + "، اس سے کسی نے اختلاف نہیں کیا۔"
                                                + note)));
            }
            return section.withBlocks(blocks)
                    .withSections(section.sections().stream().map(this::running).toList());
        }

        private List<BriefBlock> written(Section.Role role) {
            return switch (role) {
                case SUMMARY, PURPOSE ->
                        List.of(
                                Library.prose(
                                        say(
                                                "To agree what must be public before licences are"
                                                        + " sold, and who keeps the register.",
                                                "یہ طے کرنا کہ اجازت ناموں کی فروخت سے پہلے کیا"
                                                        + " شائع ہو اور اندراج کون رکھے۔")));
                case RECOMMENDATIONS ->
                        List.of(
                                new BriefBlock.Listing(
                                        true,
                                        List.of(
                                                say(
                                                        "Publish the register of licences in one"
                                                                + " province.",
                                                        "ایک صوبے میں اجازت ناموں کا اندراج شائع"
                                                                + " کیا جائے۔"),
                                                say(
                                                        "Pair every imported system with a second"
                                                                + " supplier [@sledger].",
                                                        "ہر درآمدی نظام کے ساتھ دوسرا فراہم کنندہ"
                                                                + " ہو [@sledger]۔"))));
                case KEY_POINTS ->
                        List.of(
                                new BriefBlock.Listing(
                                        false,
                                        List.of(
                                                say(
                                                        "Every source asks for a public register;"
                                                                + " they differ on who keeps it.",
                                                        "ہر ماخذ کھلے اندراج کا کہتا ہے؛ اختلاف اس"
                                                                + " پر ہے کہ رکھے کون۔"),
                                                say(
                                                        "A second supplier costs more for one"
                                                                + " year.",
                                                        "دوسرا فراہم کنندہ ایک سال مہنگا پڑتا ہے۔"),
                                                say(
                                                        "Skills, not machines, set the pace.",
                                                        "رفتار مہارت سے بنتی ہے، مشین سے نہیں۔"),
                                                say(
                                                        "Nobody measured what late royalties cost.",
                                                        "کسی نے نہیں ناپا کہ دیر سے ادائیگی کی قیمت"
                                                                + " کیا ہے۔"))));
                case BACKGROUND, ISSUE, GAPS, IMPLICATIONS ->
                        List.of(
                                Library.prose(
                                        say(
                                                "The province is offering minerals and market"
                                                    + " access while a tariff deadline nears^[As of"
                                                    + " January.]. What is known comes from one"
                                                    + " survey, one newspaper and one consultation"
                                                    + " [@sreport, p. 2; @sledger].",
                                                "صوبہ معدنیات پیش کر رہا ہے جب کہ محصول کی آخری"
                                                    + " تاریخ قریب ہے^[جنوری تک۔]۔ جو معلوم ہے وہ"
                                                    + " ایک سروے اور ایک مشاورت سے ہے [@sreport, p."
                                                    + " 2]۔")));
                case REVIEWERS ->
                        List.of(
                                new BriefBlock.Listing(
                                        false, List.of(say("Omar Sheikh", "عمر شیخ"))));
                case MATRIX -> List.of(new BriefBlock.Matrix(""));
                case NOTES -> List.of(new BriefBlock.Lines(9));
                case TIMETABLE ->
                        List.of(
                                new BriefBlock.Timetable(
                                        List.of(
                                                new BriefBlock.Slot(
                                                        "10:00",
                                                        say(
                                                                "Welcome by the chair",
                                                                "صدر کا خیرمقدم")),
                                                new BriefBlock.Slot(
                                                        "10:15",
                                                        say(
                                                                "Three short statements",
                                                                "تین مختصر بیانات")),
                                                new BriefBlock.Slot(
                                                        "11:00",
                                                        say(
                                                                "Discussion of the questions below",
                                                                "ذیل کے سوالات پر گفتگو")),
                                                new BriefBlock.Slot(
                                                        "12:15",
                                                        say(
                                                                "What follows, and who does it",
                                                                "آگے کیا، اور کون کرے")))));
                case SPEAKERS ->
                        List.of(
                                new BriefBlock.Speakers(
                                        List.of(
                                                new BriefBlock.Speaker(
                                                        say("Amina Qureshi", "آمنہ قریشی"),
                                                        say("Harbour Board", "بندرگاہ بورڈ"),
                                                        ""),
                                                new BriefBlock.Speaker(
                                                        say("Tariq Aziz", "طارق عزیز"),
                                                        say("Institute of Mines", "ادارۂ معدنیات"),
                                                        say("registers", "اندراج")))));
                default -> List.of();
            };
        }

        private String say(String english, String urduWords) {
            return urdu ? urduWords : english;
        }

        private static Section section(
                Section.Role role,
                String heading,
                Optional<String> theme,
                List<BriefBlock> blocks,
                Section... inner) {
            return new Section(role, heading, theme, blocks, List.of(inner));
        }
    }
}
