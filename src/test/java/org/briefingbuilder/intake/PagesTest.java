package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.intake.page.PageSize;
import org.briefingbuilder.intake.pdf.PagesMade;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;

class PagesTest {

    @Test
    void pagesAreDrawnAndPlacedInAnotherProcess() throws IOException {
        byte[] file = PagesMade.many(3);
        String text = "Page 2 says in its line 1 that the canal carries water and";
        try (Pages pages = new Pages(() -> Deposit.original(file))) {
            assertEquals(3, pages.sizes().size());
            PageSize size = pages.sizes().getFirst();
            Crop whole = Crop.whole(size, 1);
            var picture = pages.picture(1, 1, whole);
            assertEquals(whole.width(), picture.width());
            assertEquals((byte) 255, picture.pixels()[0]);
            PagePlaces places = pages.places(1, text, 0, 0, text.length());
            assertEquals(text.replace(" ", "").length(), places.size());
        }
    }

    @Test
    void whatCannotBeOpenedIsRefused() {
        try (Pages pages = new Pages(() -> Deposit.original("no pages".getBytes()))) {
            Problem problem = assertThrows(Problem.class, pages::sizes);
            assertEquals("page.no-document", problem.key());
        }
    }

    /// A picture too large for the child's memory, as a page can ask for, ends the child; the other
    /// pages come from a new one.
    @Test
    void aPageThatEndsTheChildIsNotTriedAgainAndTheOthersAreStillShown() throws IOException {
        byte[] file = PagesMade.many(2);
        Limits tight = new Limits(64, Duration.ofSeconds(20), 1 << 20);
        try (Pages pages = new Pages(() -> Deposit.original(file), tight)) {
            PageSize size = pages.sizes().getFirst();
            double scale = Crop.scaleWithin(size, 100, Crop.MOST_PIXELS);
            Crop huge = Crop.whole(size, scale);
            assertThrows(Problem.class, () -> pages.picture(0, scale, huge));
            assertThrows(Problem.class, () -> pages.picture(0, 1, Crop.whole(size, 1)));
            assertTrue(pages.picture(1, 0.2, Crop.whole(size, 0.2)).width() > 100);
        }
    }
}
