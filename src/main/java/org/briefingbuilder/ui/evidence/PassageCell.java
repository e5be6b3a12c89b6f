package org.briefingbuilder.ui.evidence;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Typefaces;
import org.briefingbuilder.ui.kit.WordFlow;
import org.briefingbuilder.ui.kit.passages.KnownPassage;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A row of the list: a heading, or a passage with its words, where they stand, their state and
/// whether a brief quotes them.
final class PassageCell extends ListCell<Row> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    /// Pixels of the list below which the state stands under the place.
    private static final double NARROW = 760;

    private final Supplier<Listing> listing;
    private final Phrases phrases;

    private final LineNodes nodes = new LineNodes();
    private Optional<Made> made = Optional.empty();
    private @Nullable Node madeNode;
    private @Nullable String madeWords;

    /// @param listing what the list shows now
    PassageCell(Supplier<Listing> listing, Phrases phrases) {
        this.listing = listing;
        this.phrases = phrases;
        getStyleClass().add("passage-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setText(null);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEADING, row instanceof Row.Heading);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Made now = new Made(row, listing.get(), isNarrow());
        if (made.filter(now::isSame).isPresent()) {
            setGraphic(madeNode);
            setAccessibleText(madeWords);
            return;
        }
        switch (row) {
            case Row.Heading heading -> setGraphic(heading(heading));
            case Row.Line line -> setGraphic(line(line));
        }
        made = Optional.of(now);
        madeNode = getGraphic();
        madeWords = getAccessibleText();
    }

    /// What the nodes of the row were made for: a list gives a cell the same row several times
    /// while it is laid out.
    private record Made(Row row, Listing listing, boolean narrow) {
        boolean isSame(Made other) {
            return row == other.row && listing == other.listing && narrow == other.narrow;
        }
    }

    private boolean isNarrow() {
        return getListView() != null && getListView().getWidth() < NARROW;
    }

    private Node heading(Row.Heading heading) {
        Contents contents = listing.get().contents();
        String name =
                switch (heading.by()) {
                    case THEME -> phrases.theme(contents, heading.group());
                    case SOURCE -> contents.source(heading.group()).map(Source::title).orElse("");
                    case STATE -> phrases.state(Passage.State.valueOf(heading.group()));
                    case NONE -> "";
                };
        Label label = Panes.styled(new Label(name), "semibold");
        label.setMinWidth(0);
        Panes.script(label, name);
        String count = phrases.words().number(heading.count());
        HBox box = new HBox(label, Panes.muted(count));
        if (heading.by() == Arrangement.Grouping.THEME) {
            contents.theme(heading.group()).ifPresent(t -> box.getChildren().addFirst(Marks.of(t)));
        }
        box.getStyleClass().add("group-heading");
        setAccessibleText(phrases.of("evidence.heading", name, heading.count()));
        return box;
    }

    private Node line(Row.Line line) {
        KnownPassage known = line.known();
        Passage passage = known.passage();
        Listing shown = listing.get();
        Optional<Source> source = shown.contents().source(passage.source());
        Excerpt excerpt = Excerpt.of(passage, shown.sought());
        String title = source.map(Source::title).orElse("");
        String where = source.map(s -> phrases.where(s, passage)).orElse("");
        String useWords =
                known.quoted() ? phrases.of("evidence.in-brief") : phrases.of("evidence.unused");
        nodes.mark(first(line, shown.contents()));
        nodes.words(words(known, excerpt, others(line, shown.contents())));
        nodes.place(title, where);
        nodes.state(passage.state(), phrases.state(passage.state()));
        nodes.use(useWords);
        nodes.arrange(isNarrow());
        setAccessibleText(
                phrases.of(
                        "evidence.spoken",
                        excerpt.words(),
                        themes(passage, shown.contents()),
                        phrases.state(passage.state()),
                        title + " " + where,
                        useWords,
                        known.note()));
        return nodes.row();
    }

    private static String themes(Passage passage, Contents contents) {
        return String.join(
                ", ",
                passage.tags().stream()
                        .flatMap(tag -> contents.theme(tag.theme()).stream())
                        .map(Theme::name)
                        .toList());
    }

    /// The theme of the group; without such groups, the passage's first.
    private static Optional<Theme> first(Row.Line line, Contents contents) {
        List<Tag> tags = line.known().passage().tags();
        return contents.theme(line.group())
                .or(() -> tags.stream().findFirst().flatMap(t -> contents.theme(t.theme())));
    }

    private static List<Theme> others(Row.Line line, Contents contents) {
        Optional<Theme> first = first(line, contents);
        return line.known().passage().tags().stream()
                .flatMap(tag -> contents.theme(tag.theme()).stream())
                .filter(theme -> first.isEmpty() || !theme.id().equals(first.get().id()))
                .toList();
    }

    private WordFlow words(KnownPassage known, Excerpt excerpt, List<Theme> others) {
        String all = excerpt.words();
        WordFlow flow = new WordFlow(Typefaces.isArabic(all));
        String style = Typefaces.isArabic(all) ? "urdu-text" : "serif-text";
        for (Excerpt.Piece piece : excerpt.pieces()) {
            switch (piece.kind()) {
                case AROUND -> flow.add(piece.text(), style, "around");
                case WORDS -> flow.add(piece.text(), style);
                case FOUND -> flow.add(piece.text(), style, "found");
            }
        }
        for (Theme theme : others) {
            flow.add(" ", style);
            flow.add(tag(theme));
        }
        if (!known.note().isEmpty()) {
            String note = known.note().replaceAll("\\s+", " ");
            String said =
                    known.notes() > 1
                            ? phrases.of("evidence.notes", note, known.notes() - 1)
                            : phrases.of("evidence.note", note);
            String noted = Typefaces.isArabic(said) ? "urdu-note" : "note-words";
            flow.add("  ", noted);
            flow.add(said, noted);
        }
        return flow;
    }

    private static Node tag(Theme theme) {
        Label name = new Label(theme.name(), Marks.of(theme));
        name.getStyleClass().add("theme-tag");
        return name;
    }
}
