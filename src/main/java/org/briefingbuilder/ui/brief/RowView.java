package org.briefingbuilder.ui.brief;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// A row of the outline on the screen. What is typed in it goes to the model at once; what the
/// model has from elsewhere is shown.
abstract class RowView {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    final Writing writing;
    private Region box = new Region();
    private final Label grip = new Label("", Icons.of(Feather.MORE_VERTICAL));
    private Row row;
    private boolean showing;

    RowView(Writing writing, Row row) {
        this.writing = writing;
        this.row = row;
        grip.getStyleClass().add("brief-grip");
        // For the mouse alone; those who hear the window move blocks by keys.
        grip.setAccessibleRole(AccessibleRole.NODE);
        grip.setMinWidth(Label.USE_PREF_SIZE);
        grip.setCursor(Cursor.OPEN_HAND);
        grip.setVisible(row.place().isPresent());
    }

    /// Called by each kind of row when it is built.
    final void fill(Node content) {
        box = new Beside(List.of(grip), content, List.of());
        box.getStyleClass().add("brief-row");
        box.getProperties().put(RowView.class, this);
        update(row);
    }

    final Region node() {
        return box;
    }

    final Node grip() {
        return grip;
    }

    final Row row() {
        return row;
    }

    /// The row stands elsewhere now or says something else.
    final void update(Row now) {
        row = now;
        showing = true;
        try {
            show(writing.model().typing(now).now());
        } finally {
            showing = false;
        }
    }

    final void current(boolean is) {
        box.pseudoClassStateChanged(CURRENT, is);
        currentChanged(is);
    }

    /// The controls changed: tells the model, unless they changed because the model said so.
    final void typed(boolean begins) {
        if (!showing) {
            writing.model().typed(row, said(), begins);
        }
    }

    /// A field of this row.
    final GrowingArea area(String name, String prompt, String... classes) {
        GrowingArea area = new GrowingArea(name, prompt, classes);
        writing.follow(this, area);
        return area;
    }

    static Label tag(String words, String... classes) {
        return Panes.styled(new Label(words), classes);
    }

    /// Brings the controls to say this.
    abstract void show(Row.Said said);

    /// What the controls say.
    abstract Row.Said said();

    /// Puts the keyboard into it.
    abstract void focus();

    void currentChanged(boolean is) {}

    /// The author's own text in one of its fields, as it is written there now.
    final Optional<OwnText> own(GrowingArea field) {
        int index = fields().indexOf(field);
        if (index < 0) {
            return Optional.empty();
        }
        OwnPlace at = OwnPlace.of(row);
        String language =
                row.what() instanceof Row.Block(BlockPlace _, BriefBlock.Prose prose)
                        ? prose.language()
                        : "";
        return Optional.of(new OwnText(at.section(), at.block(), index, language, field.getText()));
    }

    /// Its fields, one for each text of the author's in it, in their order; fewer when some have
    /// none.
    List<GrowingArea> fields() {
        return List.of();
    }
}
