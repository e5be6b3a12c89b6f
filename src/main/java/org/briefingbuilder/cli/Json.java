package org.briefingbuilder.cli;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the commands print it: the fields of a record in their order, an absent value as `null`.
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private Json() {}

    static String write(Object document) {
        return MAPPER.writeValueAsString(document);
    }
}
