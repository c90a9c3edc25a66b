package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.store.journal.Frame;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The messages of a journal as JSON objects, for other programs. The frames are given twice, for a
/// cleaning takes away what stands before it.
public final class MessageLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Instant least;
    private final Map<RoomId, Instant> cleaned = new HashMap<>();
    private final Map<RoomId, Long> emptied = new HashMap<>();
    private long noted;
    private long read;

    /// What was sent before `least` counts as gone.
    public MessageLines(Instant least) {
        this.least = least;
    }

    /// First time: finds out what was cleaned.
    public void note(Frame frame) {
        for (var json : frame.records()) {
            noted++;
            switch (MessageCodec.decode(json)) {
                case MessageRecord.Cleaned(var room, var before) ->
                        cleaned.merge(
                                room, before, (one, other) -> one.isAfter(other) ? one : other);
                case MessageRecord.Emptied(var room) -> emptied.put(room, noted);
                case MessageRecord.Sent _, MessageRecord.Forced _ -> {}
            }
        }
    }

    /// Second time: the lines of the messages in `frame` that are there.
    public List<byte[]> of(Frame frame) {
        var lines = new ArrayList<byte[]>();
        for (var json : frame.records()) {
            read++;
            if (MessageCodec.decode(json) instanceof MessageRecord.Sent(var message)
                    && !message.sentTime().isBefore(least)
                    && !message.sentTime()
                            .isBefore(cleaned.getOrDefault(message.room(), Instant.MIN))
                    && read > emptied.getOrDefault(message.room(), 0L)) {
                var line = MAPPER.createObjectNode().put("type", "message");
                ObjectNode fields = MAPPER.valueToTree(message);
                lines.add(MAPPER.writeValueAsBytes(line.setAll(fields)));
            }
        }
        return lines;
    }
}
