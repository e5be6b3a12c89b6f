package org.briefingbuilder.publish;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.cite.RecentCitations;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.PdfWriter;
import org.briefingbuilder.text.Span;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whole briefs for tests, each with the library it quotes from.
public record Briefs(Library library, Brief brief) {

    static final String LEDGER =
            """
            The harbour authority signed a supply agreement for 2,400 terminals on Monday.

            Diversifying technology partnerships is a crucial first step, said Amina Qureshi, who chairs the board. Without a second supplier, she added, any quarrel about licences would stop the cranes within a week.

            A tarriff of 29% on “finished” goods would cost the mills an estimated $1.06 billion (about 0.4% of output) in its first year – more if buyers leave & do not return.

            Officials expect talks to resume in co-operation with the chambers of commerce and state-of-the-art laboratories after the summer.
            """
                    .strip();

    static final String REPORT =
            """
            Preface

            This survey was made in fifty-one districts.\f

            Open pits were found in eleven districts.

            Royalties were paid late in seven of them, and in two they were never paid at all.\f

            A published register of licences, open to anyone, would let districts see what they are owed. It costs little. It can begin with one province.
            """
                    .strip();

    static final String INTERVIEW =
            """
            سوال: بچیاں سکول کیوں چھوڑ دیتی ہیں؟

            جب سکول گھر سے پانچ کلومیٹر دور ہو تو والدین بیٹیوں کو بھیجنے سے ہچکچاتے ہیں؛ فیس نہیں، ٹرانسپورٹ ہی اصل مسئلہ ہے۔

            سنہ 2023 کے سروے (ASER 2023) کے مطابق شمولیت 47.5٪ رہی۔
            """
                    .strip();

    static final Reference LEDGER_FACTS =
            new Reference(
                    "Harbour signs for terminals as tariff deadline nears",
                    List.of("Amjad Baig"),
                    "",
                    "The Ledger",
                    "2025-07-03",
                    "https://example.org/harbour?id=7&lang=en",
                    "en",
                    "article-newspaper");

    static final Reference REPORT_FACTS =
            Library.reference(
                    "What the pits owe", "", "Institute of Mines", "2024", "en", "report");

    static final Reference INTERVIEW_FACTS =
            Library.reference(
                    "سوات کی ایک ماں سے گفتگو",
                    "زرمینہ خان",
                    "روزنامہ کوہستان",
                    "2024-05-02",
                    "ur",
                    "article-newspaper");

    /// With every kind of section and block.
    public static Briefs english() {
        Library library = new Library();
        Source ledger = library.source("sledger", LEDGER_FACTS, LEDGER);
        Source report = library.source("sreport", REPORT_FACTS, REPORT);
        Passage first =
                library.passage(
                        "p1",
                        ledger,
                        "Diversifying technology partnerships is a crucial first step");
        Passage tariff =
                library.passage(
                        "p2",
                        ledger,
                        "A tarriff of 29% on “finished” goods would cost the mills an estimated"
                            + " $1.06 billion (about 0.4% of output) in its first year – more if"
                            + " buyers leave & do not return.");
        Passage register =
                library.passage(
                        "p3",
                        report,
                        "Royalties were paid late in seven of them, and in two they were never paid"
                                + " at all.\n\n"
                                + "A published register of licences, open to anyone, would let"
                                + " districts see what they are owed.");
        Passage talks =
                library.passage(
                        "p4",
                        ledger,
                        "co-operation with the chambers of commerce and state-of-the-art"
                                + " laboratories");
        String words = tariff.anchor().words();
        int bracket = words.indexOf(" (about");
        Brief.Facts facts =
                new Brief.Facts(
                        "Digital pivot",
                        "OFFICIAL – FOR DISCUSSION",
                        List.of("Sana Iqbal", "Omar Sheikh"),
                        "Tech & Trade Desk",
                        "v1.2",
                        "2026-01-15",
                        "en",
                        "",
                        "A4",
                        Optional.empty());
        Brief brief =
                Library.brief(
                        "Digital pivot: risks and openings",
                        facts,
                        Library.section(
                                Section.Role.SUMMARY,
                                "Summary",
                                Library.prose(
                                        "The province is offering minerals and market access while"
                                            + " a tariff deadline nears. Three openings are real;"
                                            + " two dependencies need a *plan* first.")),
                        Library.section(
                                Section.Role.RECOMMENDATIONS,
                                "Recommendations",
                                new BriefBlock.Listing(
                                        true,
                                        List.of(
                                                "Publish terms for mineral investment before the"
                                                        + " next round.",
                                                "Pair every imported system with a second supplier"
                                                        + " [@sledger, para. 2].",
                                                "Open a **register of licences** in one"
                                                        + " province."))),
                        Library.section(
                                Section.Role.ISSUE,
                                "The issue",
                                Library.prose(
                                        "Cheap systems came with strings^[The agreement of 2019 is"
                                            + " not public; see [the"
                                            + " notice](https://example.org/notice).]. The remedy"
                                            + " named most often is a second source <b>now</b>"
                                            + " [@sreport, p. 2; @sledger]."),
                                new BriefBlock.Figure(
                                        Pictures.digest(),
                                        "Two bars: seven districts paid late, two never",
                                        "Figure 1. Districts by payment")),
                        new Section(
                                Section.Role.EVIDENCE,
                                "Evidence",
                                Optional.empty(),
                                List.of(Library.prose("Three themes stand out.")),
                                List.of(
                                        Library.section(
                                                Section.Role.OTHER,
                                                "Dependency",
                                                Library.prose(
                                                        "Cheap systems came with strings; the"
                                                            + " remedy named most often is a second"
                                                            + " source."),
                                                library.quotation(first),
                                                library.quotation(talks)),
                                        Library.section(
                                                Section.Role.OTHER,
                                                "Minerals",
                                                Library.prose(
                                                        "Officials have put the mineral sector on"
                                                            + " the table, and at home the call is"
                                                            + " for order rather than export of"
                                                            + " ore."),
                                                library.quotation(register)),
                                        Library.section(
                                                Section.Role.OTHER,
                                                "Tariffs",
                                                Library.prose(
                                                        "The deadline gives the talks their pace."),
                                                library.quotation(
                                                        tariff,
                                                        new Alteration.Sic(
                                                                words.indexOf(" of 29%")),
                                                        new Alteration.Omission(
                                                                new Span(
                                                                        bracket + 1,
                                                                        words.indexOf(")") + 1)),
                                                        new Alteration.Insertion(
                                                                words.indexOf(" – more"),
                                                                "of 2026"),
                                                        new Alteration.Emphasis(
                                                                Library.within(
                                                                        words,
                                                                        "if buyers leave")))))),
                        Library.section(
                                Section.Role.OPTIONS,
                                "Options",
                                new BriefBlock.Table(
                                        "Table 1. Three ways forward",
                                        List.of("Option", "Cost", "Risk"),
                                        List.of(
                                                List.of("Wait", "None now", "The deadline passes"),
                                                List.of(
                                                        "Second supplier",
                                                        "PKR 4.1 billion",
                                                        "Two systems to keep"),
                                                List.of(
                                                        "Register first",
                                                        "PKR 0.2 billion",
                                                        "Slow where records are lost")))),
                        Library.section(
                                Section.Role.IMPLICATIONS,
                                "Implications",
                                Library.prose("Nothing here needs a new law."),
                                new BriefBlock.Questions(
                                        List.of(
                                                new BriefBlock.Question(
                                                        "Who keeps the register?",
                                                        Optional.of("p3")),
                                                new BriefBlock.Question(
                                                        "What if buyers leave first?",
                                                        Optional.empty())))));
        library.original(Pictures.bars());
        return new Briefs(library, brief);
    }

    /// As it comes from assembling: a title and quotations, the other sections empty.
    public static Briefs assembled(String language) {
        Briefs whole = english();
        List<Section> sections =
                whole.brief.sections().stream()
                        .map(
                                s ->
                                        s.role() == Section.Role.EVIDENCE
                                                ? Library.evidence(
                                                        "Evidence",
                                                        s.sections().stream()
                                                                .map(
                                                                        i ->
                                                                                new Section(
                                                                                        i.role(),
                                                                                        i.heading(),
                                                                                        i.theme(),
                                                                                        i
                                                                                                .blocks()
                                                                                                .stream()
                                                                                                .filter(
                                                                                                        BriefBlock
                                                                                                                        .Quotation
                                                                                                                        .class
                                                                                                                ::isInstance)
                                                                                                .toList(),
                                                                                        List.of()))
                                                                .toArray(Section[]::new))
                                                : Library.section(s.role(), s.heading()))
                        .toList();
        Brief.Facts facts = Library.facts(language);
        return new Briefs(
                whole.library,
                new Brief("b1", "Digital pivot", "policy-brief", facts, sections, Library.STAMP));
    }

    public static Briefs urdu() {
        Library library = new Library();
        Source interview = library.source("surdu", INTERVIEW_FACTS, INTERVIEW);
        Source ledger = library.source("sledger", LEDGER_FACTS, LEDGER);
        Passage way =
                library.passage(
                        "p1",
                        interview,
                        "جب سکول گھر سے پانچ کلومیٹر دور ہو تو والدین بیٹیوں کو بھیجنے سے ہچکچاتے"
                                + " ہیں؛ فیس نہیں، ٹرانسپورٹ ہی اصل مسئلہ ہے۔");
        Passage survey =
                library.passage(
                        "p2", interview, "سنہ 2023 کے سروے (ASER 2023) کے مطابق شمولیت 47.5٪ رہی۔");
        Passage english =
                library.passage(
                        "p3",
                        ledger,
                        "Diversifying technology partnerships is a crucial first step, said Amina"
                                + " Qureshi, who chairs the board.");
        Brief.Facts facts =
                new Brief.Facts(
                        "بچیوں کی تعلیم",
                        "سرکاری – برائے بحث",
                        List.of("ثنا اقبال"),
                        "شعبۂ تحقیق",
                        "۱",
                        "2026-01-15",
                        "ur",
                        "",
                        "A4",
                        Optional.empty());
        Brief brief =
                Library.brief(
                        "بچیوں کی ثانوی تعلیم اور سفر",
                        facts,
                        Library.section(
                                Section.Role.SUMMARY,
                                "خلاصہ",
                                Library.prose(
                                        "خیبر پختونخوا میں بچیاں اس لیے سکول چھوڑ دیتی ہیں کہ راستہ"
                                            + " طویل ہے۔ کمرے بنانے کے بجائے سفر آسان بنانا سستا"
                                            + " اور *آزمودہ* حل ہے۔")),
                        Library.section(
                                Section.Role.RECOMMENDATIONS,
                                "سفارشات",
                                new BriefBlock.Listing(
                                        true,
                                        List.of(
                                                "سفری واؤچر ایک ضلع سے شروع کیے جائیں۔",
                                                "نتائج ہر سال شائع کیے جائیں [@surdu, para. 3]۔"))),
                        Library.evidence(
                                "شواہد",
                                Library.section(
                                        Section.Role.OTHER,
                                        "فاصلہ",
                                        Library.prose(
                                                "خاندان ہر صبح راستے کو تولتے ہیں^[ترجمہ ہمارا"
                                                        + " ہے۔]۔"),
                                        library.quotation(way),
                                        library.quotation(survey)),
                                Library.section(
                                        Section.Role.OTHER,
                                        "ٹیکنالوجی",
                                        library.quotation(english))),
                        Library.section(
                                Section.Role.OPTIONS,
                                "متبادل راستے",
                                new BriefBlock.Table(
                                        "جدول ۱",
                                        List.of("راستہ", "لاگت"),
                                        List.of(
                                                List.of("واؤچر", "کم"),
                                                List.of("نئے کمرے", "زیادہ")))));
        return new Briefs(library, brief);
    }

    /// English with Urdu evidence.
    public static Briefs mixed() {
        Briefs urdu = urdu();
        Brief brief =
                Library.brief(
                        "Girls’ schooling and the way to school",
                        Library.facts("en"),
                        Library.evidence(
                                "Evidence",
                                Library.section(
                                        Section.Role.OTHER,
                                        "Distance",
                                        Library.prose(
                                                "A mother put it plainly; her word ہچکچاتے"
                                                        + " (hesitate) recurs."),
                                        urdu.library.quotation(
                                                (Passage)
                                                        urdu.library
                                                                .contents()
                                                                .passage("p1")
                                                                .orElseThrow()),
                                        new BriefBlock.Prose(
                                                "ترجمہ: فیس نہیں، سفر مسئلہ ہے۔", "ur"),
                                        urdu.library.quotation(
                                                (Passage)
                                                        urdu.library
                                                                .contents()
                                                                .passage("p3")
                                                                .orElseThrow()))));
        return new Briefs(urdu.library, brief);
    }

    public Briefs inStyle(String style) {
        Brief.Facts f = brief.facts();
        return new Briefs(
                library, brief.withFacts(f.withStyle(style).withMeeting(Optional.empty())));
    }

    public Publication publication() {
        return new Publication(brief, library.contents(), library::text, library::original, "Test");
    }

    /// Writes the pages into a file; the steps before and after are the caller's.
    static void written(Publication publication, Path pdf) {
        try (OutputStream out = Files.newOutputStream(pdf)) {
            publication.write(new PdfWriter(), Conformance.UA1_A3A, out, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Limits limits() {
        return Templates.limits(brief);
    }

    List<Quoted> quoted() {
        return Quoted.allOf(brief, library.contents());
    }

    BriefHtml page() {
        return new BriefHtml(
                brief,
                library.contents(),
                quoted(),
                library::original,
                new RecentCitations(),
                HouseStyle.NONE);
    }
}
