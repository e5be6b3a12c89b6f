package org.briefingbuilder.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tracked;
import org.briefingbuilder.text.Span;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Items as JSON, as the log of edits and the blocks of a brief keep them. How they look is said
/// here, so that the items themselves know nothing of it: an object for each record, an array for a
/// span and for what a source has many of, and a `type` for each case of a choice.
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            v ->
                                    v.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                                            .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                                            .withVisibility(
                                                    PropertyAccessor.CREATOR, Visibility.ANY))
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .addMixIn(Span.class, InOrder.class)
                    .addMixIn(Block.class, InOrder.class)
                    .addMixIn(Page.class, InOrder.class)
                    .addMixIn(Removal.class, InOrder.class)
                    .addMixIn(Doubt.class, InOrder.class)
                    // Edits that were written before facts had origins have none, nor have those
                    // that were written before sources had doubts and markups.
                    .withConfigOverride(
                            Map.class,
                            o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .withConfigOverride(
                            List.class,
                            o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .addMixIn(Tracked.class, InOrder.class)
                    .addMixIn(Source.class, MayComeAlone.class)
                    .addMixIn(BriefBlock.class, BriefBlockCases.class)
                    .addMixIn(Alteration.class, AlterationCases.class)
                    .build();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// @throws IllegalArgumentException when this is not such a value
    static <T> T read(String json, Class<T> kind) {
        try {
            return MAPPER.readValue(json, kind);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("no " + kind.getSimpleName(), e);
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface InOrder {}

    /// Edits that were written before sources knew this say nothing of it.
    @SuppressWarnings("unused")
    private static final class MayComeAlone {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        private final Optional<String> within = Optional.empty();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        private final List<Tracked> tracked = List.of();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = BriefBlock.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = BriefBlock.Prose.class, name = "prose"),
        @JsonSubTypes.Type(value = BriefBlock.Quotation.class, name = "quotation"),
        @JsonSubTypes.Type(value = BriefBlock.Listing.class, name = "listing"),
        @JsonSubTypes.Type(value = BriefBlock.Table.class, name = "table"),
        @JsonSubTypes.Type(value = BriefBlock.Figure.class, name = "figure"),
        @JsonSubTypes.Type(value = BriefBlock.Questions.class, name = "questions"),
        @JsonSubTypes.Type(value = BriefBlock.Timetable.class, name = "timetable"),
        @JsonSubTypes.Type(value = BriefBlock.Speakers.class, name = "speakers"),
        @JsonSubTypes.Type(value = BriefBlock.Matrix.class, name = "matrix"),
        @JsonSubTypes.Type(value = BriefBlock.Lines.class, name = "lines"),
        @JsonSubTypes.Type(value = BriefBlock.PageBreak.class, name = "page-break")
    })
    private interface BriefBlockCases {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Alteration.Omission.class, name = "omission"),
        @JsonSubTypes.Type(value = Alteration.Insertion.class, name = "insertion"),
        @JsonSubTypes.Type(value = Alteration.Emphasis.class, name = "emphasis"),
        @JsonSubTypes.Type(value = Alteration.Sic.class, name = "sic"),
        @JsonSubTypes.Type(value = Alteration.FirstLetter.class, name = "first-letter"),
        @JsonSubTypes.Type(value = Alteration.InnerMark.class, name = "inner-mark")
    })
    private interface AlterationCases {}
}
