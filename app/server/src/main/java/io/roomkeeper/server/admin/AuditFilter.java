package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.http.Form;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which lines of the audit log a console asks for.
record AuditFilter(
        @Nullable RoomId room,
        Set<AuditAct> acts,
        Optional<String> by,
        Optional<UserId> user,
        Optional<Boolean> failed,
        @Nullable Instant since,
        @Nullable Instant until,
        String text) {
    /// Characters looked for.
    private static final int MAX_TEXT = 64;

    /// How lines of acts that were refused are stored.
    private static final String REFUSED = "act-refused";

    private static final Pattern NO_PART = Pattern.compile("[^a-z0-9]+");

    /// 1002 or 1005 for what is none.
    static AuditFilter of(Form form) {
        var text = form.one("text").orElse("");
        if (text.length() > MAX_TEXT) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    "text must be at most " + MAX_TEXT + " characters, was " + text.length() + ".");
        }
        return new AuditFilter(
                form.one("room").map(RoomId::new).orElse(null),
                form.all("act").stream().map(AuditFilter::act).collect(Collectors.toSet()),
                form.one("by"),
                form.one("user").map(UserId::new),
                form.one("result").map(AuditFilter::failed),
                instant(form, "since"),
                instant(form, "until"),
                text.toLowerCase(Locale.ROOT));
    }

    private static AuditAct act(String name) {
        return Arrays.stream(AuditAct.values())
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RoomkeeperException(
                                ErrorCode.BAD_PARAMETER, "act must be the name of an act."));
    }

    private static boolean failed(String result) {
        return switch (result) {
            case "done" -> false;
            case "failed" -> true;
            default ->
                    throw new RoomkeeperException(
                            ErrorCode.BAD_PARAMETER, "result must be done or failed.");
        };
    }

    private static @Nullable Instant instant(Form form, String name) {
        var millis = form.longNumber(name);
        return millis.isPresent() ? Instant.ofEpochMilli(millis.getAsLong()) : null;
    }

    /// A search below `before`.
    AuditLog.Search search(long before, int limit, int looks) {
        return new AuditLog.Search(
                new AuditLog.Query(room, before, limit),
                user.orElse(null),
                since,
                until,
                hints(),
                this::holds,
                looks);
    }

    private AuditLog.Hints hints() {
        var words =
                Stream.concat(by.stream(), failed.filter(on -> on).map(_ -> REFUSED).stream())
                        .toList();
        return new AuditLog.Hints(words, ActMarks.of(acts), parts());
    }

    /// What of the text stands unchanged in a line, however the line is stored.
    private List<String> parts() {
        return NO_PART.splitAsStream(text).filter(part -> !part.isEmpty()).distinct().toList();
    }

    private boolean holds(Change change) {
        var entry = AuditRecords.audit(change);
        return (acts.isEmpty() || acts.contains(entry.act()))
                && by.filter(name -> !name.equals(entry.by())).isEmpty()
                && failed.filter(on -> on != (entry.code() != 0)).isEmpty()
                && user.filter(id -> !AuditDetails.of(change).users().contains(id)).isEmpty()
                && (text.isEmpty() || contains(entry, change));
    }

    private boolean contains(AuditEntry entry, Change change) {
        var detail = AuditDetails.of(change);
        return Stream.of(
                        entry.by(),
                        entry.subject(),
                        entry.reason(),
                        entry.chatroomId() == null ? "" : entry.chatroomId().value(),
                        detail.value() == null ? "" : detail.value())
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(text));
    }
}
