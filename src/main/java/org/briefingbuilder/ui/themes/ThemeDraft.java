package org.briefingbuilder.ui.themes;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Theme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A theme while it is written: nothing of it is in the project before it is saved, and then all of
/// it at once.
final class ThemeDraft {

    /// What stands between two words of a list, in any script.
    static final String BETWEEN = ",;،؛";

    /// Letters that a mark has at most.
    static final int MARK = 2;

    /// What keeps a draft from being saved.
    enum Fault {
        NAME_MISSING,
        NAME_TAKEN,
        MARK_MISSING,
        MARK_LONG;

        /// Of its words, below `themes.edit.fault`.
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Contents contents;
    private final Theme theme;
    private final StringProperty name = new SimpleStringProperty();
    private final StringProperty definition = new SimpleStringProperty();
    private final ObservableList<String> words = FXCollections.observableArrayList();
    private final IntegerProperty colour = new SimpleIntegerProperty();
    private final StringProperty mark = new SimpleStringProperty();
    private final ObjectProperty<Optional<String>> parent = new SimpleObjectProperty<>();
    private final ObjectBinding<Optional<Fault>> nameFault =
            Bindings.createObjectBinding(this::faultOfName, name);
    private final ObjectBinding<Optional<Fault>> markFault =
            Bindings.createObjectBinding(this::faultOfMark, mark);

    ThemeDraft(Contents contents, Theme theme) {
        this.contents = contents;
        this.theme = theme;
        name.set(theme.name());
        definition.set(theme.definition());
        words.setAll(theme.words());
        colour.set(theme.colour());
        mark.set(theme.mark());
        parent.set(theme.parent());
    }

    /// As it was found.
    Theme original() {
        return theme;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty definitionProperty() {
        return definition;
    }

    ObservableList<String> words() {
        return words;
    }

    /// Adds what stands between commas, as far as it is not there yet.
    void addWords(String typed) {
        for (String word : typed.split("[" + BETWEEN + "\\n]")) {
            String tidy = tidy(word);
            if (!tidy.isEmpty() && words.stream().noneMatch(tidy::equalsIgnoreCase)) {
                words.add(tidy);
            }
        }
    }

    IntegerProperty colourProperty() {
        return colour;
    }

    StringProperty markProperty() {
        return mark;
    }

    ObjectProperty<Optional<String>> parentProperty() {
        return parent;
    }

    ObjectBinding<Optional<Fault>> nameFault() {
        return nameFault;
    }

    ObjectBinding<Optional<Fault>> markFault() {
        return markFault;
    }

    boolean isSound() {
        return nameFault.get().isEmpty() && markFault.get().isEmpty();
    }

    /// The themes that it may stand within: not itself and not what stands within it.
    List<Theme> parents() {
        Codebook codebook = Codebook.of(contents);
        List<Theme> branch = codebook.branch(theme.id());
        return codebook.themes().stream().filter(t -> !branch.contains(t)).toList();
    }

    /// The theme as written. Its place in the order is the newest one's, whoever moved it
    /// meanwhile.
    Theme on(Theme newest) {
        return new Theme(
                newest.id(),
                tidy(name.get()),
                definition.get().strip(),
                words,
                colour.get(),
                mark.get().strip(),
                parent.get(),
                newest.order());
    }

    private Optional<Fault> faultOfName() {
        String tidy = tidy(name.get());
        if (tidy.isEmpty()) {
            return Optional.of(Fault.NAME_MISSING);
        }
        boolean taken =
                contents.themes().stream()
                        .anyMatch(
                                t -> !t.id().equals(theme.id()) && t.name().equalsIgnoreCase(tidy));
        return taken ? Optional.of(Fault.NAME_TAKEN) : Optional.empty();
    }

    private Optional<Fault> faultOfMark() {
        String tidy = mark.get().strip();
        if (tidy.isEmpty()) {
            return Optional.of(Fault.MARK_MISSING);
        }
        return tidy.codePointCount(0, tidy.length()) > MARK
                ? Optional.of(Fault.MARK_LONG)
                : Optional.empty();
    }

    static String tidy(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
