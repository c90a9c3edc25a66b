package io.roomkeeper.protocol.api;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.OptionalInt;

/// The body of a query for stored messages; times in ms since 1970, `pageSize` may be left out.
/// Server API §11.5.
public record HistoryRequest(
        UserId userId,
        RoomId targetId,
        Long startTime,
        Long endTime,
        OptionalInt pageSize,
        Boolean includeStart) {}
