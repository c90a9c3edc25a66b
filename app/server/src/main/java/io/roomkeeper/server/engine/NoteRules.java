package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// What moderators write down about users. For one thread.
final class NoteRules {
    private final App app;
    private final Function<UserId, List<Note>> stored;
    private long lastNumber;

    NoteRules(App app, Function<UserId, List<Note>> stored) {
        this.app = app;
        this.stored = stored;
    }

    /// Numbers come from the clock, so that they grow over restarts, too.
    Note add(AppCommand.AddNote command, Instant now, List<AppEvent> events) {
        var text = command.text();
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            throw new RoomkeeperException(ErrorCode.BAD_PARAMETER, "text must not be empty.");
        }
        if (length > Note.MAX_TEXT) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    "text must be at most " + Note.MAX_TEXT + " characters, was " + length + ".");
        }
        int most = app.limit(Limit.NOTES_PER_USER);
        if (stored.apply(command.user()).size() >= most) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "there are at most " + most + " notes about one user; remove some first.");
        }
        lastNumber = Math.max(now.toEpochMilli(), lastNumber + 1);
        var act = command.act();
        var note = new Note(command.user(), lastNumber, now, act.by(), text);
        events.add(new AppChange.NoteAdded(now, act.by(), act.reason(), note));
        return note;
    }

    Done remove(AppCommand.RemoveNote command, Instant now, List<AppEvent> events) {
        var act = command.act();
        var note =
                stored.apply(command.user()).stream()
                        .filter(each -> each.number() == command.number())
                        .findFirst()
                        .orElseThrow(() ->
                                new RoomkeeperException(
                                        ErrorCode.NOTHING_TO_DELETE, "there is no such note."));
        if (!note.by().equals(act.by())) {
            throw new RoomkeeperException(
                    ErrorCode.FORBIDDEN, "this note is by " + note.by() + ", not by you.");
        }
        events.add(
                new AppChange.NoteRemoved(
                        now, act.by(), act.reason(), command.user(), command.number()));
        return Done.DONE;
    }
}
