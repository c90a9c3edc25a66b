package io.roomkeeper.server.store.history;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// Records of the message journal as JSON. The names are part of the format and never change.
final class MessageCodec {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
    private interface Named {}

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(MessageRecord.class, Named.class)
                    .registerSubtypes(
                            new NamedType(MessageRecord.Forced.class, "forced"),
                            new NamedType(MessageRecord.Sent.class, "sent"),
                            new NamedType(MessageRecord.Cleaned.class, "cleaned"),
                            new NamedType(MessageRecord.Emptied.class, "emptied"))
                    .build();

    private MessageCodec() {}

    static byte[] encode(MessageRecord record) {
        return MAPPER.writeValueAsBytes(record);
    }

    static MessageRecord decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    static MessageRecord decode(byte[] bytes, int start, int length) {
        return MAPPER.readValue(bytes, start, length, MessageRecord.class);
    }
}
