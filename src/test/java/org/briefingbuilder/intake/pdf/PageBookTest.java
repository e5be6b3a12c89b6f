package org.briefingbuilder.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PagePicture;
import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.intake.page.PageSize;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Where the letters are said to be is compared with the pixels that are drawn.
class PageBookTest {

    private static final double SCALE = 2;

    private static final List<String> LEFT =
            List.of(
                    "Ports were closed for nine",
                    "days in March, and no ship",
                    "could be unloaded.");

    private static final List<String> RIGHT =
            List.of("Exporters lost a third of", "their orders, as the cham-", "ber has said.");

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theLettersOfATurnedAndCroppedPageAreWhereTheirInkIs(int rotation) throws IOException {
        byte[] file = PagesMade.columns(rotation, true, List.of(LEFT, RIGHT));
        Extract extract = PdfDocument.read(file, false, (done, all) -> {});
        try (PageBook book = PageBook.open(file)) {
            PageSize size = book.sizes().getFirst();
            assertEquals(rotation % 180 == 0 ? 500 : 300, size.width());
            PagePlaces places = places(book, extract, 0);
            assertTrue(places.size() > 100, "places: " + places.size());
            PagePicture picture = book.picture(0, SCALE, Crop.whole(size, SCALE));
            assertEveryBoxHasInk(picture, places);
            assertEquals(0, inkOutside(picture, places));
        }
    }

    @Test
    void everyLetterOfTheCleanTextHasItsPlaceAlsoOverAHealedHyphen() throws IOException {
        byte[] file = PagesMade.columns(0, false, List.of(LEFT, RIGHT));
        Extract extract = PdfDocument.read(file, false, (done, all) -> {});
        assertTrue(extract.text().contains("the chamber has said"), extract.text());
        try (PageBook book = PageBook.open(file)) {
            PagePlaces places = places(book, extract, 0);
            assertEquals(letters(extract.text()), placed(places, extract.text()));
            int healed = extract.text().indexOf("chamber");
            int first = places.from(healed);
            int last = places.from(healed + 6);
            assertTrue(places.lines()[first] != places.lines()[last]);
            assertTrue(places.top(last) > places.bottom(first) - 2);
        }
    }

    @Test
    void theTextOfTwoColumnsRunsDownTheFirstBeforeTheSecond() throws IOException {
        byte[] file = PagesMade.columns(0, false, List.of(LEFT, RIGHT));
        Extract extract = PdfDocument.read(file, false, (done, all) -> {});
        try (PageBook book = PageBook.open(file)) {
            PagePlaces places = places(book, extract, 0);
            int second = extract.text().indexOf("Exporters");
            for (int i = 0; i < places.size(); i++) {
                boolean right = places.left(i) > 250;
                assertEquals(places.units()[i] >= second, right, "place " + i);
            }
        }
    }

    @Test
    void runningHeadsThatWereTakenOutHaveNoPlaceUntilTheyArePutBack() throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            pages.add(
                    List.of(
                            "Annual water report 2025",
                            "Page number " + "one two three".split(" ")[i - 1] + " has one line."));
        }
        byte[] file = Samples.pdf("", pages);
        Extract clean = PdfDocument.read(file, false, (done, all) -> {});
        Extract raw = PdfDocument.read(file, true, (done, all) -> {});
        try (PageBook book = PageBook.open(file)) {
            for (int page = 0; page < 3; page++) {
                PagePlaces without = places(book, clean, page);
                assertTrue(highest(without) > 60, "top of the first: " + highest(without));
                PagePlaces with = places(book, raw, page);
                Span span = raw.outline().pages().get(page).span();
                assertEquals(letters(span.in(raw.text())), placed(with, raw.text()));
                assertTrue(highest(with) < 60, "top of the first: " + highest(with));
            }
        }
    }

    @Test
    void aLineInUrduBeginsAtTheRight() throws IOException {
        String first = "بندرگاہیں نو دن بند رہیں";
        String second = "اور 2025 میں کھلیں";
        byte[] file = PagesMade.urdu(List.of(first, second));
        Extract extract = PdfDocument.read(file, false, (done, all) -> {});
        try (PageBook book = PageBook.open(file)) {
            // As written, whatever the reading makes of it.
            String text = first + " " + second;
            PagePlaces places = book.places(0, text, 0, 0, text.length());
            assertEquals(letters(text), placed(places, text));
            assertTrue(places.isBackwards(0));
            for (int i = 1; i < places.size(); i++) {
                boolean sameLine = places.lines()[i] == places.lines()[i - 1];
                boolean digits =
                        Character.isDigit(text.charAt(places.units()[i]))
                                && Character.isDigit(text.charAt(places.units()[i - 1]));
                if (sameLine) {
                    assertEquals(
                            digits, places.left(i) > places.left(i - 1), "order at place " + i);
                }
            }
            PagePlaces read = places(book, extract, 0);
            assertTrue(
                    placed(read, extract.text()) * 10 > letters(extract.text()) * 9,
                    placed(read, extract.text()) + " of " + extract.text());
        }
    }

    @Test
    void aPartOfAPageIsThatPartOfTheWholePicture() throws IOException {
        byte[] file = PagesMade.columns(0, true, List.of(LEFT, RIGHT));
        try (PageBook book = PageBook.open(file)) {
            PageSize size = book.sizes().getFirst();
            PagePicture whole = book.picture(0, SCALE, Crop.whole(size, SCALE));
            Crop crop = new Crop(100, 60, 300, 120);
            PagePicture part = book.picture(0, SCALE, crop);
            int differing = 0;
            for (int y = 0; y < crop.height(); y++) {
                for (int x = 0; x < crop.width(); x++) {
                    boolean ink = isInk(part, x, y);
                    differing += ink == isInk(whole, x + crop.x(), y + crop.y()) ? 0 : 1;
                }
            }
            assertEquals(0, differing);
            assertTrue(whole.whole());
        }
    }

    @Test
    void aPageThatBreaksOffIsDrawnUpToThereAndSaysSo() throws IOException {
        byte[] file =
                Samples.page(
                        "BT /F1 12 Tf 72 600 Td (The plan was kept.) Tj ET BI /W 1 XX I) junk");
        try (PageBook book = PageBook.open(file)) {
            PageSize size = book.sizes().getFirst();
            PagePicture picture = book.picture(0, 1, Crop.whole(size, 1));
            assertEquals(false, picture.whole());
            int ink = 0;
            for (int x = 72; x < 170; x++) {
                ink += isInk(picture, x, 792 - 605) ? 1 : 0;
            }
            assertTrue(ink > 10, "ink: " + ink);
        }
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThrows(Problem.class, () -> PageBook.open("no pages".getBytes()));
    }

    private static PagePlaces places(PageBook book, Extract extract, int page) {
        Span span = extract.outline().pages().get(page).span();
        return book.places(page, extract.text(), 0, span.start(), span.end());
    }

    private static float highest(PagePlaces places) {
        float top = Float.MAX_VALUE;
        for (int i = 0; i < places.size(); i++) {
            top = Math.min(top, places.top(i));
        }
        return top;
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }

    private static int placed(PagePlaces places, String text) {
        int count = 0;
        for (int unit : places.units()) {
            count += Character.isLetterOrDigit(text.charAt(unit)) ? 1 : 0;
        }
        return count;
    }

    private static void assertEveryBoxHasInk(PagePicture picture, PagePlaces places) {
        for (int i = 0; i < places.size(); i++) {
            int ink = 0;
            for (int y = (int) (places.top(i) * SCALE); y < places.bottom(i) * SCALE; y++) {
                for (int x = (int) (places.left(i) * SCALE); x < places.right(i) * SCALE; x++) {
                    ink += isInk(picture, x, y) ? 1 : 0;
                }
            }
            assertTrue(ink > 0, "no ink at place " + i);
        }
    }

    /// Dark pixels that no box covers, hyphens apart, which have none.
    private static int inkOutside(PagePicture picture, PagePlaces places) {
        boolean[] covered = new boolean[picture.width() * picture.height()];
        for (int i = 0; i < places.size(); i++) {
            int right = Math.min(picture.width(), (int) (places.right(i) * SCALE) + 2);
            int bottom = Math.min(picture.height(), (int) (places.bottom(i) * SCALE) + 2);
            for (int y = Math.max(0, (int) (places.top(i) * SCALE) - 1); y < bottom; y++) {
                for (int x = Math.max(0, (int) (places.left(i) * SCALE) - 1); x < right; x++) {
                    covered[y * picture.width() + x] = true;
                }
            }
        }
        int outside = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                outside += !covered[y * picture.width() + x] && isInk(picture, x, y) ? 1 : 0;
            }
        }
        return Math.max(0, outside - PagesMade.HYPHEN_PIXELS);
    }

    private static boolean isInk(PagePicture picture, int x, int y) {
        if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
            return false;
        }
        return (picture.pixels()[4 * (y * picture.width() + x) + 1] & 0xff) < 140;
    }
}
