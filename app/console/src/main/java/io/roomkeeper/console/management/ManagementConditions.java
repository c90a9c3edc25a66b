package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableNumberValue;
import javafx.beans.value.ObservableStringValue;

/// Why what the management window of a room offers is not possible now; each is empty while it is.
final class ManagementConditions {
    private final StringBinding act;
    private final StringBinding ask;
    private final StringBinding save;
    private final StringBinding muteAll;
    private final StringBinding moreMembers;

    /// `end` says that the room is no more, `members` how many are asked for, and `mutingAll` that
    /// an answer is awaited.
    ManagementConditions(
            ConsoleSession session,
            ObservableStringValue end,
            RoomSettingsViewModel settings,
            ObservableNumberValue members,
            ObservableBooleanValue mutingAll) {
        ObservableStringValue outage = session.outage();
        ask = Reasons.of(() -> Reasons.first(outage.get(), end.get()), outage, end);
        act =
                Reasons.of(
                        () -> Reasons.first(ask.get(), Roles.whyNot(session, Role.MODERATOR)), ask);
        save =
                Reasons.of(
                        () ->
                                Reasons.first(
                                        act.get(),
                                        settings.wrong().get(),
                                        settings.dirty().get() ? "" : text("roomSettings.nothing")),
                        act,
                        settings.wrong(),
                        settings.dirty());
        muteAll =
                Reasons.of(
                        () -> Reasons.first(act.get(), Reasons.waiting(mutingAll.get())),
                        act,
                        mutingAll);
        moreMembers =
                Reasons.of(() -> Reasons.first(ask.get(), most(members.intValue())), ask, members);
    }

    private static String most(int members) {
        return members < RoomLists.MOST_MEMBERS
                ? ""
                : text("management.mostMembers", RoomLists.MOST_MEMBERS);
    }

    /// For anything that changes the room.
    StringBinding act() {
        return act;
    }

    /// For asking the server.
    StringBinding ask() {
        return ask;
    }

    /// For saving the settings.
    StringBinding save() {
        return save;
    }

    /// For turning mute all on or off.
    StringBinding muteAll() {
        return muteAll;
    }

    /// For showing more members.
    StringBinding moreMembers() {
        return moreMembers;
    }
}
