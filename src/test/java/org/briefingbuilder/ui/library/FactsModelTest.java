package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Words;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class FactsModelTest {

    private final Reference reference =
            new Reference(
                    "Mills welcome lower tariff",
                    List.of("Shehrbano Lakhpati", "M. A. A. Baig"),
                    "",
                    "The Daily Lantern",
                    "2026-09-03",
                    "https://example.org/a",
                    "en",
                    "article-newspaper");
    private final Source source = Shelves.source("s1", 1, reference);
    private final FactsModel model = new FactsModel(source, Shelves.ENGLISH);

    @Test
    void aFormThatNobodyTouchedChangesNothing() {
        assertEquals(Optional.of(reference), model.reference());
        assertFalse(model.isChanged());
        assertEquals("3 Sept 2026", model.field(Fact.DATE).get());
        assertEquals("Shehrbano Lakhpati\nM. A. A. Baig", model.field(Fact.AUTHORS).get());
    }

    @Test
    void anyFactsComeOutAsTheyWentInInEveryLanguage() {
        for (String date : List.of("", "2025", "2025-10", "2025-10-29")) {
            for (String language : List.of("", "ur", "en-GB", "pa-Arab", "x-odd")) {
                for (String window : Words.LANGUAGES) {
                    Reference r =
                            new Reference(
                                    "T", List.of(), "Web Desk", "", date, "", language, "odd");
                    FactsModel form =
                            new FactsModel(Shelves.source("s", 1, r), Naming.of(new Words(window)));
                    assertEquals(Optional.of(r), form.reference());
                }
            }
        }
    }

    @Test
    void authorsStandOneToALine() {
        model.field(Fact.AUTHORS).set("  A.  Author \n\nB. Writer\n");
        assertEquals(List.of("A. Author", "B. Writer"), model.reference().orElseThrow().authors());
    }

    @Test
    void aTitleCannotBeEmpty() {
        model.field(Fact.TITLE).set("  ");
        assertEquals(Set.of(Fact.TITLE), model.wrong().get().keySet());
        assertEquals(Optional.empty(), model.reference());
    }

    @Test
    void anUnclearDateSaysHowItMayBeRead() {
        model.field(Fact.DATE).set("03/04/2025");
        assertEquals(
                FactsModel.Wrong.of("date-unclear", "3 Apr 2025", "4 Mar 2025"),
                model.wrong().get().get(Fact.DATE));
        model.field(Fact.DATE).set("april 2025");
        assertEquals("2025-04", model.reference().orElseThrow().date());
    }

    @Test
    void addressesAndLanguagesAreLookedAt() {
        model.field(Fact.URL).set("example");
        model.field(Fact.LANGUAGE).set("Elvish");
        assertEquals(Set.of(Fact.URL, Fact.LANGUAGE), model.wrong().get().keySet());
        model.field(Fact.URL).set("https://example.org/a b");
        model.field(Fact.LANGUAGE).set("اردو");
        assertEquals("ur", model.reference().orElseThrow().language());
        model.field(Fact.LANGUAGE).set("pa-PK");
        assertEquals("pa-PK", model.reference().orElseThrow().language());
        assertTrue(model.isChanged());
    }

    @Test
    void anotherSourceFillsTheFormAnew() {
        model.field(Fact.TITLE).set("");
        Source other = Shelves.source("s2", 2, Shelves.by("A. Author", "Other", ""));
        model.load(other);
        assertEquals(Optional.of(other.reference()), model.reference());
        assertTrue(model.wrong().get().isEmpty());
    }

    @Test
    void theNextSourceThatLacksAFactIsFoundRoundTheEnd() {
        Source whole = source;
        Source undated = Shelves.source("s2", 2, Shelves.by("A. Author", "Two", ""));
        Source nobodys = Shelves.source("s3", 3, Shelves.reference("Three", "", "2025", "report"));
        List<Source> all = List.of(nobodys, whole, undated);
        assertEquals(Optional.of(undated), Missing.next(all, "s1"));
        assertEquals(Optional.of(nobodys), Missing.next(all, "s2"));
        assertEquals(Optional.of(undated), Missing.next(all, "s3"));
        assertEquals(Optional.empty(), Missing.next(List.of(whole, undated), "s2"));
        assertEquals(Optional.empty(), Missing.next(List.of(), "s2"));
        assertEquals(1, Missing.DATE.in(all));
        assertEquals(1, Missing.AUTHOR.in(all));
        assertEquals(Set.of(), Missing.of(whole.reference()));
    }
}
