package org.briefingbuilder.ui.reader.page;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PageSize;
import org.briefingbuilder.ui.kit.Fx;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// All pages small, to go to one of them; only those in sight are drawn, and only when nothing else
/// is to be. For the JavaFX thread.
final class Thumbnails {

    /// Of the strip, of a small page, and of its row.
    private static final double WIDTH = 132;

    private static final double PAGE = 96;
    private static final double ROW = 156;

    private final PageView view;
    private final ListView<Integer> list = new ListView<>();
    private final List<Cell> cells = new ArrayList<>();
    private boolean following;

    Thumbnails(PageView view, String name) {
        this.view = view;
        list.getStyleClass().add("page-thumbnails");
        list.setFixedCellSize(ROW);
        list.setMinWidth(WIDTH);
        list.setPrefWidth(WIDTH);
        list.setMaxWidth(WIDTH);
        list.setAccessibleText(name);
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null && !following) {
                                view.goToPage(now);
                            }
                        });
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                        view.requestFocus();
                        event.consume();
                    }
                });
        ChangeListener<Number> follow = (_, _, now) -> follow(now.intValue());
        view.pageProperty().addListener(follow);
        list.visibleProperty().addListener((_, _, _) -> show());
        // Only a list that has been laid out knows how far it can go.
        list.heightProperty().addListener((_, _, _) -> Fx.later(this::bringIntoSight));
    }

    ListView<Integer> node() {
        return list;
    }

    /// Shows the pages of the view, when the strip is to be seen.
    void show() {
        if (list.isVisible() && view.isShowing()) {
            view.feed().onSmallArrival(this::arrived);
            List<Integer> pages = new ArrayList<>(view.pages());
            for (int i = 0; i < view.pages(); i++) {
                pages.add(i);
            }
            following = true;
            list.getItems().setAll(pages);
            following = false;
            follow(view.pageProperty().get());
            Fx.later(this::bringIntoSight);
        } else {
            list.getItems().clear();
        }
    }

    private void follow(int page) {
        if (list.isVisible() && page < list.getItems().size()) {
            following = true;
            list.getSelectionModel().select(page);
            following = false;
            bringIntoSight();
        }
    }

    private void bringIntoSight() {
        int page = view.pageProperty().get();
        if (list.isVisible() && page < list.getItems().size() && !isWhole(page)) {
            list.scrollTo(Math.max(0, page - 1));
        }
    }

    /// Whether the whole of a small page is in sight.
    private boolean isWhole(int page) {
        return cells.stream()
                .filter(cell -> cell.shown == page && cell.isVisible())
                .map(cell -> list.sceneToLocal(cell.localToScene(cell.getLayoutBounds())))
                .anyMatch(box -> box.getMinY() >= -1 && box.getMaxY() <= list.getHeight() + 1);
    }

    /// What the cells show: a list also fills cells only to measure them, and two of them with one
    /// page, so that none can say alone that its page is gone.
    private TreeSet<Integer> inSight() {
        TreeSet<Integer> pages = new TreeSet<>();
        cells.stream().filter(cell -> cell.shown >= 0).forEach(cell -> pages.add(cell.shown));
        return pages;
    }

    private void arrived(int page) {
        cells.stream().filter(cell -> cell.shown == page).forEach(Cell::refresh);
    }

    private Pictures.Key key(int page) {
        PageSize size = view.sizeOf(page);
        double scale = 1.5 * Math.min(PAGE / size.width(), (ROW - 36) / size.height());
        return new Pictures.Key(page, scale, Crop.whole(size, scale));
    }

    private void want() {
        if (view.isShowing() && list.isVisible()) {
            List<PageFeed.Wanted> wanted = new ArrayList<>();
            for (int page : inSight()) {
                if (page < view.pages()) {
                    wanted.add(new PageFeed.Drawing(key(page), true));
                }
            }
            view.feed().wantThen(wanted);
        }
    }

    private final class Cell extends ListCell<Integer> {
        private final ImageView picture = new ImageView();
        private final Region paper = new Region();
        private final Label label = new Label();
        private final VBox box;
        private int shown = -1;

        Cell() {
            cells.add(this);
            paper.getStyleClass().add("page-paper");
            picture.setPreserveRatio(true);
            StackPane sheet = new StackPane(paper, picture);
            sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            label.getStyleClass().add("page-thumbnail-label");
            box = new VBox(4, sheet, label);
            box.setAlignment(Pos.CENTER);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            if (empty || page == null || page >= view.pages()) {
                shown = -1;
                setGraphic(null);
                return;
            }
            shown = page;
            label.setText(view.label(page));
            setAccessibleText(view.pageName(page));
            PageSize size = view.sizeOf(page);
            double scale = Math.min(PAGE / size.width(), (ROW - 36) / size.height());
            paper.setPrefSize(size.width() * scale, size.height() * scale);
            picture.setFitWidth(size.width() * scale);
            picture.setFitHeight(size.height() * scale);
            refresh();
            setGraphic(box);
            want();
        }

        void refresh() {
            if (shown >= 0) {
                picture.setImage(
                        view.feed()
                                .smallPictures()
                                .get(key(shown))
                                .map(Pictures.Drawn::image)
                                .orElse(null));
            }
        }
    }
}
