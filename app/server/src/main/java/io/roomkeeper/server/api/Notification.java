package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.AttributeNote;
import io.roomkeeper.server.http.Form;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.util.stream.Stream;

/// The message about an attribute that a call may ask for. Server API §5.1, §5.3.
final class Notification {
    /// `type` in the content when an attribute was set.
    static final int SET = 1;

    /// `type` in the content when an attribute was removed.
    static final int REMOVED = 2;

    private static final String BUILT_IN = "RC:chrmKVNotiMsg";

    private Notification() {}

    /// Null when none is asked for; 1002 for a built-in one that does not say what it has to.
    static @Nullable AttributeNote in(Form form, int type) {
        var objectName = form.one("objectName");
        if (objectName.isEmpty()) {
            return null;
        }
        var note = new AttributeNote(objectName.get(), form.required("content"));
        if (note.objectName().equals(BUILT_IN) && !saysWhatItHasTo(note.content(), type)) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "content must be a JSON object with type " + type + ", key and value.");
        }
        return note;
    }

    private static boolean saysWhatItHasTo(String content, int type) {
        try {
            var said = WireJson.mapper().readTree(content);
            return said.isObject()
                    && Stream.of("type", "key", "value").allMatch(said::hasNonNull)
                    && said.get("type").asString("").equals(Integer.toString(type));
        } catch (JacksonException malformed) {
            return false;
        }
    }
}
