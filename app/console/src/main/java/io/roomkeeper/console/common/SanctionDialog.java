package io.roomkeeper.console.common;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.List;
import java.util.Optional;

/// The dialogs that ask before users of a room are muted, banned or set free. Each is closed once
/// it is done to all of them, and stays open with the reason when it is not.
public final class SanctionDialog {
    private final Window owner;
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final Optional<RoomId> room;

    public SanctionDialog(Window owner, ConsoleSession session, ModerationActs acts, RoomId room) {
        this.owner = owner;
        this.session = session;
        this.acts = acts;
        this.room = Optional.of(room);
    }

    /// For acts that hold in all rooms.
    public SanctionDialog(Window owner, ConsoleSession session, ModerationActs acts) {
        this.owner = owner;
        this.session = session;
        this.acts = acts;
        room = Optional.empty();
    }

    /// Asks for term and reason, and mutes `users`.
    public static void mute(
            Window owner,
            ConsoleSession session,
            ModerationActs acts,
            RoomId room,
            List<UserId> users) {
        new SanctionDialog(owner, session, acts, room).mute(users);
    }

    /// Asks for term and reason, and bans `users`.
    public static void ban(
            Window owner,
            ConsoleSession session,
            ModerationActs acts,
            RoomId room,
            List<UserId> users) {
        new SanctionDialog(owner, session, acts, room).ban(users);
    }

    /// Mutes `users`; with none, asks for their ids as well.
    public void mute(List<UserId> users) {
        mute(users, acts.recent().minutes(ModerationAct.MUTE));
    }

    /// The same with `minutes` filled in.
    public void mute(List<UserId> users, int minutes) {
        show(SanctionKind.MUTE, users, minutes, acts.recent().reason());
    }

    /// Bans `users`; with none, asks for their ids as well.
    public void ban(List<UserId> users) {
        int minutes = acts.recent().minutes(ModerationAct.BAN);
        show(SanctionKind.BAN, users, minutes, acts.recent().reason());
    }

    /// Puts `users` out, who may come back in a minute.
    public void kick(List<UserId> users) {
        show(SanctionKind.KICK, users, 0, "");
    }

    /// Asks for a new term for the mutes of `users`, which were for `reason`.
    public void changeMute(List<UserId> users, String reason) {
        int minutes = acts.recent().minutes(ModerationAct.MUTE);
        show(SanctionKind.MUTE_TERM, users, minutes, reason);
    }

    /// Asks for a new term for the bans of `users`, which were for `reason`.
    public void changeBan(List<UserId> users, String reason) {
        int minutes = acts.recent().minutes(ModerationAct.BAN);
        show(SanctionKind.BAN_TERM, users, minutes, reason);
    }

    public void unmute(List<UserId> users) {
        show(SanctionKind.UNMUTE, users, 0, "");
    }

    public void unban(List<UserId> users) {
        show(SanctionKind.UNBAN, users, 0, "");
    }

    /// Puts `users` on the allowlist; with none, asks for their ids as well.
    public void allow(List<UserId> users) {
        show(SanctionKind.ALLOW, users, 0, "");
    }

    public void allowNoMore(List<UserId> users) {
        show(SanctionKind.ALLOW_NO_MORE, users, 0, "");
    }

    /// Lets `users` send in spite of mutes; with none, asks for their ids as well.
    public void except(List<UserId> users) {
        show(SanctionKind.EXCEPT, users, 0, "");
    }

    public void exceptNoMore(List<UserId> users) {
        show(SanctionKind.EXCEPT_NO_MORE, users, 0, "");
    }

    /// Mutes `users` in all rooms; with none, asks for their ids as well.
    public void muteEverywhere(List<UserId> users, String reason) {
        int minutes = acts.recent().minutes(ModerationAct.MUTE);
        show(SanctionKind.GLOBAL_MUTE, users, minutes, reason);
    }

    public void unmuteEverywhere(List<UserId> users) {
        show(SanctionKind.GLOBAL_UNMUTE, users, 0, "");
    }

    private void show(SanctionKind kind, List<UserId> users, int minutes, String reason) {
        SanctionForm form = new SanctionForm(kind, room, users);
        form.termProperty().set(kind.termed() ? TermText.write(minutes) : "");
        form.reasonProperty().set(reason);
        SanctionController controller =
                new SanctionController(new SanctionViewModel(form, session, acts));
        Stage dialog =
                DialogStage.modal(owner, kind.title(users, room), Fxml.SANCTION.load(controller));
        dialog.setOnHidden(_ -> controller.close());
        dialog.show();
        controller.focusSafe();
    }
}
