package org.briefingbuilder.ui.reader.page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// The page view with what goes along with it: small pages, a line to go through the pages, the
/// page's label, and the size. For the JavaFX thread.
public final class PagePane {

    private final Seat seat;
    private final PageView view;
    private final Thumbnails thumbnails;
    private final BorderPane node = new BorderPane();
    private final Slider scrubber = new Slider();
    private final TextField field = new TextField();
    private final Label place = Panes.muted("");
    private final Label size = Panes.muted("");
    private boolean following;

    public PagePane(Seat seat, PageView view) {
        this.seat = seat;
        this.view = view;
        this.thumbnails = new Thumbnails(view, seat.say("reader.pages.thumbnails"));
        node.getStyleClass().add("page-pane");
        node.setCenter(view);
        node.setBottom(bar());
        node.setLeft(thumbnails.node());
        boolean shown = seat.preferences().get("reading.thumbnails", false);
        thumbnails.node().setVisible(shown);
        thumbnails.node().managedProperty().bind(thumbnails.node().visibleProperty());
        view.pageProperty().addListener((_, _, _) -> follow());
        view.scaleProperty().addListener((_, _, _) -> follow());
        scrubber.valueProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!following) {
                                view.goToPage((int) Math.round(now.doubleValue()) - 1);
                            }
                        });
    }

    public Node node() {
        return node;
    }

    private HBox bar() {
        scrubber.setMin(1);
        scrubber.setBlockIncrement(1);
        scrubber.setAccessibleText(seat.say("reader.pages.scrubber"));
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        scrubber.setMaxWidth(Double.MAX_VALUE);
        scrubber.setMinWidth(60);
        field.setId("reader-page");
        field.setPrefColumnCount(4);
        Panes.name(field, seat.say("reader.pages.go"));
        field.setPromptText(seat.say("reader.pages.go"));
        field.setOnAction(_ -> goToTyped());
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        follow();
                        view.requestFocus();
                        event.consume();
                    }
                });
        field.focusedProperty().addListener((_, _, _) -> follow());
        place.setMinWidth(Label.USE_PREF_SIZE);
        size.setMinWidth(44);
        size.setAlignment(Pos.CENTER);
        HBox bar =
                new HBox(
                        6,
                        tool(Feather.SIDEBAR, "reader.thumbnails"),
                        field,
                        place,
                        scrubber,
                        tool(Feather.MINUS, "reader.smaller"),
                        size,
                        tool(Feather.PLUS, "reader.larger"),
                        tool(Feather.MAXIMIZE_2, "reader.fit-width"),
                        tool(Feather.FILE, "reader.fit-page"),
                        tool(Feather.SUN, "reader.paper"));
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    private Button tool(Feather icon, String command) {
        String key = seat.commands().hint(command);
        String words = seat.say("command." + command);
        Button button =
                Panes.iconButton(
                        icon,
                        key.isEmpty() ? words : words + " (" + key + ")",
                        () -> seat.commands().run(command));
        button.setFocusTraversable(false);
        return button;
    }

    /// The view shows other pages.
    public void shown() {
        following = true;
        scrubber.setMax(Math.max(1, view.pages()));
        following = false;
        thumbnails.show();
        follow();
    }

    /// Another text or another paper: small pages and labels are made anew.
    public void refresh() {
        thumbnails.show();
        follow();
    }

    private void follow() {
        if (!view.isShowing()) {
            return;
        }
        int page = view.pageProperty().get();
        following = true;
        scrubber.setValue(page + 1);
        following = false;
        String label = view.label(page);
        if (!field.isFocused()) {
            field.setText(label);
        }
        place.setText(seat.say("reader.pages.place", page + 1, view.pages()));
        size.setText(seat.say("reader.pages.percent", Math.round(view.zoom() * 100)));
    }

    /// By the printed label first, else by its number.
    private void goToTyped() {
        String typed = field.getText().strip();
        int found = -1;
        for (int i = 0; i < view.pages() && found < 0; i++) {
            found = view.label(i).equalsIgnoreCase(typed) ? i : -1;
        }
        if (found < 0 && typed.matches("\\d{1,6}")) {
            int number = Integer.parseInt(typed);
            found = number >= 1 && number <= view.pages() ? number - 1 : -1;
        }
        if (found < 0) {
            seat.toasts().show(seat.say("reader.pages.none", typed));
        } else {
            view.goToPage(found);
            view.requestFocus();
        }
    }

    /// Puts the keyboard into the field for a page.
    public void askForPage() {
        field.requestFocus();
        field.selectAll();
    }

    public void toggleThumbnails() {
        boolean shown = !thumbnails.node().isVisible();
        thumbnails.node().setVisible(shown);
        seat.preferences().put("reading.thumbnails", shown);
    }

    List<Integer> smallPages() {
        return List.copyOf(thumbnails.node().getItems());
    }
}
