package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.pdf.PdfPages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages of a brief as an export would make them, kept in memory: drawn one by one when they
/// are asked for, and with the place of every block. Safe to share between threads; who asked for
/// it closes it when a newer one is there.
public final class Preview implements AutoCloseable {

    /// In points: how far from a block a point may be and still mean it.
    private static final double NEAR = 14;

    private final PdfPages pages;
    private final List<Place> places;

    /// Of quotations that run in the prose, line by line.
    private final List<Place> stretches;

    private final List<Finding> findings;
    private final Told told;

    /// What only the pages of a brief tell; keeps nothing of the pages themselves.
    ///
    /// @param pages how many there are
    /// @param missing letters that no font has, each as the problem an export would end with; a box
    ///   stands for them on the pages
    /// @param first the first part of the brief that stands on each page, from the first page; none
    ///   for a page of sources or notes
    public record Told(int pages, List<Problem> missing, List<Optional<Part>> first) {
        public Told {
            missing = List.copyOf(missing);
            first = List.copyOf(first);
        }

        /// The first part of the brief beyond so many pages.
        Optional<Part> beyond(int most) {
            return first.stream().skip(most).flatMap(Optional::stream).findFirst();
        }
    }

    /// @param parts what the marks in the pages stand for
    Preview(
            PdfPages pages,
            Map<String, Part> parts,
            List<Finding> findings,
            List<Problem> missing) {
        this.pages = pages;
        this.places = places(pages, parts);
        this.stretches =
                pages.places().stream()
                        .filter(PdfPages.Placed::inLine)
                        .map(placed -> place(placed, parts))
                        .toList();
        this.findings = List.copyOf(findings);
        this.told = new Told(pages.count(), missing, first(pages.count(), places));
    }

    private static List<Optional<Part>> first(int pages, List<Place> places) {
        List<Optional<Part>> first = new ArrayList<>(Collections.nCopies(pages, Optional.empty()));
        for (Place place : places) {
            boolean leads =
                    place.part() instanceof Part.Heading || place.part() instanceof Part.Block;
            if (leads && first.get(place.page()).isEmpty()) {
                first.set(place.page(), Optional.of(place.part()));
            }
        }
        return first;
    }

    private static List<Place> places(PdfPages pages, Map<String, Part> parts) {
        record Key(Part part, int page) {}
        Map<Key, Place> found = new LinkedHashMap<>();
        for (PdfPages.Placed placed : pages.places()) {
            if (!placed.inLine()) {
                Place place = place(placed, parts);
                found.merge(new Key(place.part(), placed.page()), place, Place::with);
            }
        }
        return List.copyOf(found.values());
    }

    private static Place place(PdfPages.Placed placed, Map<String, Part> parts) {
        return new Place(
                Objects.requireNonNull(parts.get(placed.mark()), placed::mark),
                placed.page(),
                placed.x(),
                placed.y(),
                placed.width(),
                placed.height());
    }

    /// How many pages there are.
    public int pages() {
        return pages.count();
    }

    /// The width of a page in points.
    public double width(int page) {
        return pages.width(page);
    }

    /// The height of a page in points.
    public double height(int page) {
        return pages.height(page);
    }

    /// Draws a page.
    ///
    /// @param page from 0
    /// @param scale pixels for each point, above 0
    /// @throws Progress.Stopped when this preview was closed
    public Raster raster(int page, double scale) {
        PdfPages.Picture picture = pages.picture(page, scale);
        return new Raster(picture.width(), picture.height(), picture.argb());
    }

    /// Every place of a block, in reading order.
    public List<Place> places() {
        return places;
    }

    /// Where a part of the brief stands, page by page, and a quotation that runs in the prose line
    /// by line; empty when it is not shown, as a block without words is not.
    public List<Place> of(Part part) {
        return Stream.concat(places.stream(), stretches.stream())
                .filter(place -> place.part().equals(part))
                .toList();
    }

    /// What stands at a point of a page (in points), or close above or below it.
    public Optional<Place> at(int page, double x, double y) {
        List<Place> here = places.stream().filter(place -> place.page() == page).toList();
        return stretches.stream()
                .filter(place -> place.page() == page && place.contains(x, y))
                .findFirst()
                .or(
                        () ->
                                here.stream()
                                        .filter(place -> place.contains(x, y))
                                        .min(
                                                Comparator.comparingDouble(
                                                        place -> place.width() * place.height())))
                .or(
                        () ->
                                here.stream()
                                        .filter(place -> place.distance(y) <= NEAR)
                                        .min(Comparator.comparingDouble(p -> p.distance(y))));
    }

    /// What could not be shown as it is written: unknown citations, pictures that are missing.
    public List<Finding> findings() {
        return findings;
    }

    /// What a check needs of the pages.
    public Told told() {
        return told;
    }

    @Override
    public void close() {
        pages.close();
    }
}
