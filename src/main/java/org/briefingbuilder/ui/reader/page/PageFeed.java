package org.briefingbuilder.ui.reader.page;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.briefingbuilder.app.PageViewing;
import org.briefingbuilder.intake.page.PagePicture;
import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.intake.page.PageSize;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Jobs;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Fetches what a page view wants to show of one source, one thing after another, the most wanted
/// first; what is no longer wanted is not fetched. For the JavaFX thread.
public final class PageFeed implements AutoCloseable {

    /// Bytes of all pictures that are kept: about ten pages on a usual screen.
    private static final long MOST = 96L << 20;

    private static final long MOST_SMALL = 12L << 20;

    private final PageViewing viewing;
    private final Jobs jobs;
    private final Pictures large = new Pictures(MOST);
    private final Pictures small = new Pictures(MOST_SMALL);
    private final Set<Object> failed = new HashSet<>();
    private Source source;
    private String text;
    private boolean inverted;
    private List<Wanted> wanted = List.of();
    private List<Wanted> wantedThen = List.of();
    private Consumer<Integer> arrived = _ -> {};
    private Consumer<Integer> arrivedSmall = _ -> {};
    private boolean busy;
    private boolean closed;
    private int age;

    /// Something of a page.
    sealed interface Wanted permits Letters, Drawing {}

    record Letters(int page) implements Wanted {}

    /// @param thumbnail whether it is for the strip of small pages
    record Drawing(Pictures.Key key, boolean thumbnail) implements Wanted {}

    public PageFeed(PageViewing viewing, Jobs jobs, Source source, String text) {
        this.viewing = viewing;
        this.jobs = jobs;
        this.source = source;
        this.text = text;
    }

    public Source source() {
        return source;
    }

    /// The clean text is another one: letters are looked for anew.
    public void changed(Source now, String words) {
        source = now;
        text = words;
        large.forgetPlaces();
        failed.removeIf(Letters.class::isInstance);
        age++;
    }

    /// Gives the sizes of all pages, or says that there are none to be had.
    public void open(Consumer<List<PageSize>> then, Consumer<Problem> otherwise) {
        jobs.quietly(
                () -> {
                    try {
                        return new Opening(viewing.sizes(), Optional.empty());
                    } catch (Problem problem) {
                        return new Opening(List.of(), Optional.of(problem));
                    }
                },
                opening -> {
                    if (closed) {
                        return;
                    }
                    if (opening.problem().isPresent()) {
                        otherwise.accept(opening.problem().get());
                    } else {
                        then.accept(opening.sizes());
                    }
                });
    }

    private record Opening(List<PageSize> sizes, Optional<Problem> problem) {}

    /// Who is told of each page of which something came.
    void onArrival(Consumer<Integer> page) {
        arrived = page;
    }

    void onSmallArrival(Consumer<Integer> page) {
        arrivedSmall = page;
    }

    Pictures pictures() {
        return large;
    }

    Pictures smallPictures() {
        return small;
    }

    /// Whether something could not be had.
    boolean hasFailed(Wanted what) {
        return failed.contains(what);
    }

    void setInverted(boolean now) {
        if (inverted != now) {
            inverted = now;
            large.forgetPictures();
            small.forgetPictures();
            age++;
        }
    }

    /// What is to be seen, the most wanted first; instead of what was wanted before.
    void want(List<Wanted> now) {
        wanted = now;
        next();
    }

    /// What is wanted when nothing else is.
    void wantThen(List<Wanted> now) {
        wantedThen = now;
        next();
    }

    private void next() {
        if (busy || closed) {
            return;
        }
        for (List<Wanted> list : List.of(wanted, wantedThen)) {
            for (Wanted one : list) {
                if (!isHere(one) && !failed.contains(one)) {
                    busy = true;
                    fetch(one);
                    return;
                }
            }
        }
    }

    private boolean isHere(Wanted one) {
        return switch (one) {
            case Letters letters -> large.places(letters.page()).isPresent();
            case Drawing drawing -> (drawing.thumbnail() ? small : large).has(drawing.key());
        };
    }

    private void fetch(Wanted one) {
        int then = age;
        boolean invert = inverted;
        Source of = source;
        String words = text;
        switch (one) {
            case Letters letters ->
                    get(
                            one,
                            then,
                            () -> viewing.places(letters.page(), of, words),
                            (PagePlaces places) -> {
                                large.put(letters.page(), places);
                                arrived.accept(letters.page());
                            });
            case Drawing drawing ->
                    get(
                            one,
                            then,
                            () -> {
                                Pictures.Key key = drawing.key();
                                PagePicture picture =
                                        viewing.picture(key.page(), key.scale(), key.crop());
                                return new Pictures.Drawn(image(picture, invert), picture.whole());
                            },
                            (Pictures.Drawn drawn) -> {
                                (drawing.thumbnail() ? small : large).put(drawing.key(), drawn);
                                (drawing.thumbnail() ? arrivedSmall : arrived)
                                        .accept(drawing.key().page());
                            });
        }
    }

    private <T> void get(
            Wanted one, int then, java.util.function.Supplier<T> work, Consumer<T> done) {
        jobs.quietly(
                () -> {
                    try {
                        return Optional.of(work.get());
                    } catch (Problem problem) {
                        return Optional.<T>empty();
                    }
                },
                result -> {
                    busy = false;
                    if (closed) {
                        return;
                    }
                    if (then == age) {
                        if (result.isPresent()) {
                            done.accept(result.get());
                        } else {
                            failed.add(one);
                            arrived.accept(page(one));
                        }
                    }
                    next();
                });
    }

    private static int page(Wanted one) {
        return switch (one) {
            case Letters letters -> letters.page();
            case Drawing drawing -> drawing.key().page();
        };
    }

    /// Over the picture's own bytes.
    static Image image(PagePicture picture, boolean invert) {
        byte[] pixels = picture.pixels();
        if (invert) {
            for (int i = 0; i < pixels.length; i++) {
                // A dark grey, not black: softer to the eye, as the dark theme is.
                pixels[i] =
                        (i & 3) == 3 ? (byte) 255 : (byte) (235 - (pixels[i] & 0xff) * 205 / 255);
            }
        }
        return new WritableImage(
                new PixelBuffer<>(
                        picture.width(),
                        picture.height(),
                        ByteBuffer.wrap(pixels),
                        PixelFormat.getByteBgraPreInstance()));
    }

    @Override
    public void close() {
        closed = true;
        viewing.close();
    }
}
