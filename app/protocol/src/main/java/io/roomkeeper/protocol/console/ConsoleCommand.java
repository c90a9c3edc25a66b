package io.roomkeeper.protocol.console;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.roomkeeper.protocol.RoomId;

/// What a console says on its event stream.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConsoleCommand.Watch.class, name = "watch"),
    @JsonSubTypes.Type(value = ConsoleCommand.Unwatch.class, name = "unwatch")
})
public sealed interface ConsoleCommand {
    /// Starts the room's messages; answered by a `watching` event or by `gone`.
    record Watch(RoomId chatroomId) implements ConsoleCommand {}

    record Unwatch(RoomId chatroomId) implements ConsoleCommand {}
}
