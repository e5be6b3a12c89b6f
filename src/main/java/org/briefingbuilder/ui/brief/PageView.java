package org.briefingbuilder.ui.brief;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.Place;
import org.briefingbuilder.publish.Preview;
import org.briefingbuilder.publish.Raster;
import org.briefingbuilder.ui.kit.Seat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One page of the preview, drawn as sharp as the screen is.
final class PageView {

    private final Seat seat;
    private final int number;
    private final Consumer<Place> clicked;
    private final ImageView picture = new ImageView();
    private final Pane marks = new Pane();
    private final Pane sheet = new Pane(picture, marks);
    private Optional<Preview> preview = Optional.empty();
    private List<Place> marked = List.of();
    private double scale = 1;

    /// What the picture shows, or is being drawn.
    private Drawn drawn = new Drawn(Optional.empty(), 0);

    private record Drawn(Optional<Preview> preview, double scale) {}

    PageView(Seat seat, int number, Consumer<Place> clicked) {
        this.seat = seat;
        this.number = number;
        this.clicked = clicked;
        marks.setMouseTransparent(true);
        marks.setManaged(false);
        sheet.getStyleClass().add("brief-page");
        sheet.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        sheet.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        sheet.setAccessibleText(seat.say("brief.page-number", number + 1L));
        sheet.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(this::click);
    }

    Node node() {
        return sheet;
    }

    /// From 0.
    int number() {
        return number;
    }

    /// The preview that the picture shows.
    Optional<Preview> shown() {
        return picture.getImage() == null ? Optional.empty() : drawn.preview();
    }

    void take(Preview now) {
        preview = Optional.of(now);
        size();
    }

    /// @param pixels for each point
    void scale(double pixels) {
        scale = pixels;
        size();
    }

    private void size() {
        preview.ifPresent(
                p -> {
                    double width = Math.rint(p.width(number) * scale);
                    double height = Math.rint(p.height(number) * scale);
                    sheet.setPrefSize(width, height);
                    picture.setFitWidth(width);
                    picture.setFitHeight(height);
                    place();
                });
    }

    /// Draws it anew if it shows something else; elsewhere, and the old picture stays till then.
    void draw() {
        if (preview.isEmpty()) {
            return;
        }
        double screen =
                sheet.getScene() == null || sheet.getScene().getWindow() == null
                        ? 1
                        : sheet.getScene().getWindow().getOutputScaleX();
        Drawn wanted = new Drawn(preview, scale * screen);
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        Preview from = preview.get();
        seat.jobs()
                .quietly(
                        () -> picture(from, wanted.scale()),
                        image -> {
                            if (drawn.equals(wanted)) {
                                image.ifPresent(picture::setImage);
                            }
                        });
    }

    private Optional<Image> picture(Preview from, double pixels) {
        try {
            Raster raster = from.raster(number, pixels);
            WritableImage image = new WritableImage(raster.width(), raster.height());
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            raster.width(),
                            raster.height(),
                            PixelFormat.getIntArgbInstance(),
                            raster.argb(),
                            0,
                            raster.width());
            return Optional.of(image);
        } catch (Progress.Stopped closed) {
            return Optional.empty();
        }
    }

    /// Marks where the current block stands.
    void mark(List<Place> now) {
        marked = now;
        place();
    }

    private void place() {
        while (marks.getChildren().size() > marked.size()) {
            marks.getChildren().removeLast();
        }
        while (marks.getChildren().size() < marked.size()) {
            Region mark = new Region();
            mark.getStyleClass().add("brief-page-mark");
            mark.setManaged(false);
            marks.getChildren().add(mark);
        }
        for (int i = 0; i < marked.size(); i++) {
            Place p = marked.get(i);
            marks.getChildren()
                    .get(i)
                    .resizeRelocate(
                            p.x() * scale - 6,
                            p.y() * scale - 3,
                            p.width() * scale + 12,
                            p.height() * scale + 6);
        }
    }

    private void click(MouseEvent event) {
        preview.flatMap(p -> p.at(number, event.getX() / scale, event.getY() / scale))
                .ifPresent(clicked);
    }
}
