package org.briefingbuilder.app;

import org.briefingbuilder.intake.Pages;
import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PagePicture;
import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.intake.page.PageSize;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Span;

import java.util.List;
import java.util.function.Function;

/// A source's pages as they look, drawn in a process of their own. Only what is asked for is in
/// memory: a picture, the places of one page's letters; never the file. Safe to share between
/// threads; it takes as long as a page takes to draw, so never for the thread of a window.
public final class PageViewing implements AutoCloseable {

    /// UTF-16 units on either side of a page's own stretch of the text where its letters may be
    /// too.
    private static final int BESIDE = 1_500;

    private final Pages pages;

    /// @param originals an original file by its digest
    public PageViewing(Source source, Function<String, Deposit> originals) {
        this.pages = new Pages(() -> originals.apply(source.original()));
    }

    /// Whether a source has pages that can be looked at.
    public static boolean hasPages(Source source) {
        return source.format().equals("pdf");
    }

    /// The pages in their order.
    ///
    /// @throws Problem when the file cannot be opened
    public List<PageSize> sizes() {
        return pages.sizes();
    }

    /// A page, or a part of it.
    ///
    /// @param page from 0
    /// @param scale pixels for each point
    /// @throws Problem when the page cannot be drawn
    public PagePicture picture(int page, double scale, Crop crop) {
        return pages.picture(page, scale, crop);
    }

    /// Where the letters of the clean text are on a page.
    ///
    /// @param source as it is now: its clean text may have changed since it was imported
    /// @param text its clean text
    /// @throws Problem when the page cannot be read
    public PagePlaces places(int page, Source source, String text) {
        var outline = source.outline().pages();
        if (page >= outline.size()) {
            return PagePlaces.NONE;
        }
        Span span = outline.get(page).span();
        int from = Math.min(span.start(), text.length());
        int to = Math.min(span.end(), text.length());
        int base = Math.max(0, from - BESIDE);
        String window = text.substring(base, Math.min(text.length(), to + BESIDE));
        return pages.places(page, window, base, from, to);
    }

    @Override
    public void close() {
        pages.close();
    }
}
