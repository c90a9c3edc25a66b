package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Optional;

/// What a dialog asks about, with its words.
enum SanctionKind {
    MUTE(
            ModerationAct.MUTE,
            "sanction.mute.title",
            "sanction.mute.consequence",
            "sanction.mute.act"),
    MUTE_TERM(
            ModerationAct.MUTE,
            "sanction.term.title",
            "sanction.mute.consequence",
            "sanction.term.act"),
    UNMUTE(
            ModerationAct.UNMUTE,
            "sanction.unmute.title",
            "sanction.unmute.consequence",
            "sanction.unmute.act"),
    BAN(ModerationAct.BAN, "sanction.ban.title", "sanction.ban.consequence", "sanction.ban.act"),
    BAN_TERM(
            ModerationAct.BAN,
            "sanction.term.title",
            "sanction.banTerm.consequence",
            "sanction.term.act"),
    KICK(
            ModerationAct.KICK,
            "sanction.kick.title",
            "sanction.kick.consequence",
            "sanction.kick.act"),
    UNBAN(
            ModerationAct.UNBAN,
            "sanction.unban.title",
            "sanction.unban.consequence",
            "sanction.unban.act"),
    ALLOW(
            ModerationAct.ALLOW,
            "sanction.allow.title",
            "sanction.allow.consequence",
            "sanction.allow.act"),
    ALLOW_NO_MORE(
            ModerationAct.ALLOW_NO_MORE,
            "sanction.allowNoMore.title",
            "sanction.allowNoMore.consequence",
            "sanction.remove.act"),
    EXCEPT(
            ModerationAct.EXCEPT,
            "sanction.except.title",
            "sanction.except.consequence",
            "sanction.except.act"),
    EXCEPT_NO_MORE(
            ModerationAct.EXCEPT_NO_MORE,
            "sanction.exceptNoMore.title",
            "sanction.exceptNoMore.consequence",
            "sanction.remove.act"),
    GLOBAL_MUTE(
            ModerationAct.GLOBAL_MUTE,
            "sanction.globalMute.title",
            "sanction.globalMute.consequence",
            "sanction.globalMute.act"),
    GLOBAL_UNMUTE(
            ModerationAct.GLOBAL_UNMUTE,
            "sanction.globalUnmute.title",
            "sanction.globalUnmute.consequence",
            "sanction.unmute.act");

    private final ModerationAct act;
    private final String title;
    private final String consequence;
    private final String button;

    SanctionKind(ModerationAct act, String title, String consequence, String button) {
        this.act = act;
        this.title = title;
        this.consequence = consequence;
        this.button = button;
    }

    ModerationAct act() {
        return act;
    }

    /// Whether it is for a term.
    boolean termed() {
        return switch (act) {
            case MUTE, BAN, GLOBAL_MUTE -> true;
            case UNMUTE, UNBAN, KICK, ALLOW, ALLOW_NO_MORE, EXCEPT, EXCEPT_NO_MORE, GLOBAL_UNMUTE ->
                    false;
        };
    }

    /// Whether reasons of that use are offered.
    boolean offers(ReasonTemplate.Use use) {
        return switch (use) {
            case ANY -> true;
            case MUTE -> act == ModerationAct.MUTE || act == ModerationAct.GLOBAL_MUTE;
            case BAN -> act == ModerationAct.BAN;
        };
    }

    /// Whether messages can be recalled with it, in a room.
    boolean recalls() {
        return this == MUTE || this == BAN || this == GLOBAL_MUTE;
    }

    /// Whether it puts somebody out, or keeps them out.
    boolean dangerous() {
        return act == ModerationAct.BAN || act == ModerationAct.KICK;
    }

    /// "Mute 3 users in lobby"; for nobody yet "Mute users in lobby".
    String title(List<UserId> users, Optional<RoomId> room) {
        return text(title, name(users), room.map(RoomId::value).orElse(""));
    }

    /// What happens to them, until `end` in words.
    String consequence(String end) {
        return text(consequence, end);
    }

    /// "Mute 3 users".
    String button(List<UserId> users) {
        return text(button, name(users));
    }

    private static String name(List<UserId> users) {
        return users.isEmpty() ? text("sanction.users") : ModerationAct.name(users);
    }
}
