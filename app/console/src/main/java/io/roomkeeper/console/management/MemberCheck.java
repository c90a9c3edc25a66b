package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.UserPresence;

import java.util.List;

/// Asks whether somebody is in the room, who may not be among the members that are shown.
record MemberCheck(ConsoleSession session, RoomId room, StatusLine status) {
    /// Says what the server knows, or that it is no id.
    void ask(String id) {
        try {
            ask(new UserId(id));
        } catch (RoomkeeperException none) {
            status.failed(text("sanction.badUser", PlainText.line(id, 20)));
        }
    }

    private void ask(UserId user) {
        Answers.take(
                session.moderation().inRoom().areMembers(room, List.of(user)),
                session.fx(),
                found -> status.say(describe(found.getFirst())),
                failure ->
                        status.failed(
                                text(
                                        "management.notChecked",
                                        user.value(),
                                        Failures.why(failure))));
    }

    private String describe(UserPresence found) {
        String user = found.userId().value();
        if (found.member()) {
            return text("management.isHere", user, room.value());
        }
        return text(
                found.known() ? "management.isNotHere" : "management.isUnknown",
                user,
                room.value());
    }
}
