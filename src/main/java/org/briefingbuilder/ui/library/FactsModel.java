package org.briefingbuilder.ui.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts of a source while they are written: what stands in each field, and what is wrong with
/// it. Lives on the JavaFX thread.
final class FactsModel {

    enum Field {
        TITLE,
        AUTHORS,
        BYLINE,
        PUBLISHER,
        DATE,
        URL,
        LANGUAGE,
        KIND
    }

    /// What is wrong with a field, as a message key below `library.facts.wrong.` and its arguments.
    record Wrong(String key, List<String> args) {
        static Wrong of(String key, String... args) {
            return new Wrong(key, List.of(args));
        }
    }

    private final LanguageNames languages;
    private final Naming naming;
    private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
    private final ReadOnlyObjectWrapper<Map<Field, Wrong>> wrong =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Source source;
    private boolean loading;

    FactsModel(Source source, Naming naming) {
        this.naming = naming;
        this.languages = new LanguageNames(naming.locale());
        this.source = source;
        for (Field field : Field.values()) {
            StringProperty text = new SimpleStringProperty("");
            fields.put(field, text);
            text.subscribe(this::check);
        }
        load(source);
    }

    /// Fills the fields from a source; what stood there is gone.
    void load(Source shown) {
        source = shown;
        Reference r = shown.reference();
        loading = true;
        field(Field.TITLE).set(r.title());
        field(Field.AUTHORS).set(String.join("\n", r.authors()));
        field(Field.BYLINE).set(r.byline());
        field(Field.PUBLISHER).set(r.publisher());
        field(Field.DATE).set(naming.date(r.date()));
        field(Field.URL).set(r.url());
        field(Field.LANGUAGE).set(languages.name(r.language()));
        field(Field.KIND).set(r.kind());
        loading = false;
        check();
    }

    Source source() {
        return source;
    }

    StringProperty field(Field field) {
        StringProperty text = fields.get(field);
        if (text == null) {
            throw new IllegalStateException("no field " + field);
        }
        return text;
    }

    /// The fields that cannot be taken as they are.
    ReadOnlyObjectProperty<Map<Field, Wrong>> wrong() {
        return wrong.getReadOnlyProperty();
    }

    /// What was written; empty while something is wrong.
    Optional<Reference> reference() {
        if (!wrong.get().isEmpty() || !(written() instanceof WrittenDate.Known(String date))) {
            return Optional.empty();
        }
        return Optional.of(
                new Reference(
                        line(Field.TITLE),
                        field(Field.AUTHORS)
                                .get()
                                .lines()
                                .map(FactsModel::oneLine)
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        line(Field.BYLINE),
                        line(Field.PUBLISHER),
                        date,
                        line(Field.URL),
                        language().orElse(""),
                        line(Field.KIND)));
    }

    /// Whether anything would change.
    boolean isChanged() {
        return !reference().equals(Optional.of(source.reference()));
    }

    private void check() {
        if (loading) {
            return;
        }
        Map<Field, Wrong> found = new EnumMap<>(Field.class);
        if (line(Field.TITLE).isEmpty()) {
            found.put(Field.TITLE, Wrong.of("title"));
        }
        switch (written()) {
            case WrittenDate.Known _ -> {}
            case WrittenDate.Unclear(String one, String other) ->
                    found.put(
                            Field.DATE,
                            Wrong.of("date-unclear", naming.date(one), naming.date(other)));
            case WrittenDate.None _ -> found.put(Field.DATE, Wrong.of("date"));
        }
        if (!line(Field.URL).isEmpty() && !isAddress(line(Field.URL))) {
            found.put(Field.URL, Wrong.of("url"));
        }
        if (language().isEmpty()) {
            found.put(Field.LANGUAGE, Wrong.of("language"));
        }
        wrong.set(Map.copyOf(found));
    }

    /// As it was shown it is as it was, whatever the language of the window writes.
    private WrittenDate written() {
        String known = source.reference().date();
        String text = line(Field.DATE);
        return text.equals(naming.date(known))
                ? new WrittenDate.Known(known)
                : WrittenDate.of(text);
    }

    private Optional<String> language() {
        String known = source.reference().language();
        String text = line(Field.LANGUAGE);
        return text.equals(languages.name(known)) ? Optional.of(known) : languages.tag(text);
    }

    private String line(Field field) {
        return oneLine(field(field).get());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text.replace(" ", "%20"));
            return address.getScheme() != null
                    && List.of("http", "https", "ftp", "doi").contains(address.getScheme())
                    && (address.getHost() != null || address.isOpaque());
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
