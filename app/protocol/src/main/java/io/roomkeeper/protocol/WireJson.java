package io.roomkeeper.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of every interface: bounded, strict about duplicate keys, deaf to unknown fields.
public final class WireJson {
    /// Nesting levels in anything read.
    public static final int MAX_DEPTH = 32;

    /// Characters in one text: as many as a whole frame of a member may have, so that what is wrong
    /// with a message that is too large can be said.
    public static final int MAX_TEXT = 1024 * 1024;

    private static final int MAX_NUMBER_DIGITS = 32;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxStringLength(MAX_TEXT)
                                                    .maxNumberLength(MAX_NUMBER_DIGITS)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private WireJson() {}

    /// `value` as JSON text.
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// What the JSON in `text` says.
    public static <T> T value(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /// The shared mapper; immutable.
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
