package org.briefingbuilder.ui.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
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

    /// What is wrong with a field, as a message key below `library.facts.wrong.` and its arguments.
    record Wrong(String key, List<String> args) {
        static Wrong of(String key, String... args) {
            return new Wrong(key, List.of(args));
        }
    }

    private final LanguageNames languages;
    private final Naming naming;
    private final Map<Fact, StringProperty> fields = new EnumMap<>(Fact.class);
    private final ReadOnlyObjectWrapper<Map<Fact, Wrong>> wrong =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Source source;
    private boolean loading;

    FactsModel(Source source, Naming naming) {
        this.naming = naming;
        this.languages = new LanguageNames(naming.locale());
        this.source = source;
        for (Fact field : Fact.values()) {
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
        field(Fact.TITLE).set(r.title());
        field(Fact.AUTHORS).set(String.join("\n", r.authors()));
        field(Fact.BYLINE).set(r.byline());
        field(Fact.PUBLISHER).set(r.publisher());
        field(Fact.DATE).set(naming.date(r.date()));
        field(Fact.URL).set(r.url());
        field(Fact.LANGUAGE).set(languages.name(r.language()));
        field(Fact.KIND).set(r.kind());
        loading = false;
        check();
    }

    Source source() {
        return source;
    }

    StringProperty field(Fact field) {
        StringProperty text = fields.get(field);
        if (text == null) {
            throw new IllegalStateException("no field " + field);
        }
        return text;
    }

    /// The fields that cannot be taken as they are.
    ReadOnlyObjectProperty<Map<Fact, Wrong>> wrong() {
        return wrong.getReadOnlyProperty();
    }

    /// What was written; empty while something is wrong.
    Optional<Reference> reference() {
        if (!wrong.get().isEmpty() || !(written() instanceof WrittenDate.Known(String date))) {
            return Optional.empty();
        }
        return Optional.of(
                source.reference()
                        .corrected(
                                new Reference(
                                        line(Fact.TITLE),
                                        field(Fact.AUTHORS)
                                                .get()
                                                .lines()
                                                .map(FactsModel::oneLine)
                                                .filter(name -> !name.isEmpty())
                                                .toList(),
                                        line(Fact.BYLINE),
                                        line(Fact.PUBLISHER),
                                        date,
                                        line(Fact.URL),
                                        language().orElse(""),
                                        line(Fact.KIND))));
    }

    /// Where a field as it stands comes from: what was changed in it is a person's.
    Optional<Origin> origin(Fact field) {
        return loading
                ? source.reference().origin(field)
                : reference().orElse(source.reference()).origin(field);
    }

    /// Whether anything would change.
    boolean isChanged() {
        return !reference().equals(Optional.of(source.reference()));
    }

    private void check() {
        if (loading) {
            return;
        }
        Map<Fact, Wrong> found = new EnumMap<>(Fact.class);
        if (line(Fact.TITLE).isEmpty()) {
            found.put(Fact.TITLE, Wrong.of("title"));
        }
        switch (written()) {
            case WrittenDate.Known _ -> {}
            case WrittenDate.Unclear(String one, String other) ->
                    found.put(
                            Fact.DATE,
                            Wrong.of("date-unclear", naming.date(one), naming.date(other)));
            case WrittenDate.None _ -> found.put(Fact.DATE, Wrong.of("date"));
        }
        if (!line(Fact.URL).isEmpty() && !isAddress(line(Fact.URL))) {
            found.put(Fact.URL, Wrong.of("url"));
        }
        if (language().isEmpty()) {
            found.put(Fact.LANGUAGE, Wrong.of("language"));
        }
        wrong.set(Map.copyOf(found));
    }

    /// As it was shown it is as it was, whatever the language of the window writes.
    private WrittenDate written() {
        String known = source.reference().date();
        String text = line(Fact.DATE);
        return text.equals(naming.date(known))
                ? new WrittenDate.Known(known)
                : WrittenDate.of(text);
    }

    private Optional<String> language() {
        String known = source.reference().language();
        String text = line(Fact.LANGUAGE);
        return text.equals(languages.name(known)) ? Optional.of(known) : languages.tag(text);
    }

    private String line(Fact field) {
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
