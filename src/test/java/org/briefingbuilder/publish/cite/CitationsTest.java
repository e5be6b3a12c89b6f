package org.briefingbuilder.publish.cite;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Library;
import org.junit.jupiter.api.Test;

import java.util.*;

class CitationsTest {
    @Test
    void show() {
        Library library = new Library();
        List<Source> s =
                List.of(
                        library.source(
                                "s1",
                                new Reference(
                                        "Pakistan's tech dependency & China",
                                        List.of("Ahmed Baig"),
                                        "",
                                        "The Ledger",
                                        "2025-07-03",
                                        "https://example.org/a?b=1&c=2",
                                        "en",
                                        "article-newspaper"),
                                "One."),
                        library.source(
                                "s2",
                                new Reference(
                                        "Digital pivot",
                                        List.of(),
                                        "Staff Desk",
                                        "The Ledger",
                                        "2025",
                                        "",
                                        "en",
                                        "article-newspaper"),
                                "One."),
                        library.source(
                                "s3",
                                new Reference(
                                        "More on dependency",
                                        List.of("Ahmed Baig"),
                                        "",
                                        "The Ledger",
                                        "2025-08",
                                        "",
                                        "en",
                                        "article-newspaper"),
                                "One."),
                        library.source(
                                "s4",
                                new Reference(
                                        "Untitled leaflet",
                                        List.of(),
                                        "",
                                        "",
                                        "",
                                        "",
                                        "en",
                                        "document"),
                                "One."),
                        library.source(
                                "s5",
                                new Reference(
                                        "Minerals report",
                                        List.of("Sana van der Berg", "Omar Sheikh"),
                                        "",
                                        "Institute of Trade",
                                        "2024",
                                        "",
                                        "en",
                                        "report"),
                                "One."),
                        library.source(
                                "s6",
                                new Reference(
                                        "بجلی کا بحران",
                                        List.of("احمد خان"),
                                        "",
                                        "روزنامہ",
                                        "2024-05-02",
                                        "",
                                        "ur",
                                        "article-newspaper"),
                                "One."));
        for (String style : Style.BUNDLED)
            for (String lang : List.of("en", "ur")) {
                if (lang.equals("ur") && !style.startsWith("chicago-author")) continue;
                System.out.println("== " + style + " " + lang);
                Citations c = new Citations(Style.load(style), new Language(lang), s);
                for (Source x : s) {
                    System.out.println(
                            c.citation(List.of(new Citations.Cite(x, Locator.NONE)), true)
                                    + "  |  "
                                    + c.citation(
                                            List.of(
                                                    new Citations.Cite(
                                                            x,
                                                            new Locator(Locator.Kind.PAGE, "3–4"))),
                                            true)
                                    + "  |  "
                                    + c.citation(
                                            List.of(
                                                    new Citations.Cite(
                                                            x,
                                                            new Locator(
                                                                    Locator.Kind.PARAGRAPH, "8"))),
                                            false));
                }
                c.bibliography().forEach(e -> System.out.println("   " + e.xhtml()));
            }
    }
}
