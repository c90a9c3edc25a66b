package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.UserCard;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MemberCard;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.User;
import io.roomkeeper.server.http.Waiting;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Puts together what is known of a user in a room.
record UserCards(
        ChatroomEngine engine,
        AuditLog log,
        MessageLog history,
        ModeratorKeys keys,
        InstantSource clock) {
    /// Messages on a card.
    static final int MOST_MESSAGES = 50;

    /// Messages that are looked at.
    private static final int LOOKS = 50_000;

    UserCard of(RoomId room, UserId user, String caller) {
        var known = engine.user(user);
        var rooms = engine.roomsOf(user);
        var card = Waiting.on(engine.execute(new RoomCommand.Examine(room, user)));
        var acts = ActsOnUser.of(log, room, user, clock.instant());
        var messages = messages(room, user);
        var member = card.member();
        var now = clock.instant();
        return new UserCard(
                user,
                known.map(User::name).orElse(""),
                known.isPresent() || !rooms.isEmpty(),
                keys.role(user.value()).isPresent(),
                user.value().equals(caller),
                rooms.stream().sorted().toList(),
                member == null ? null : Records.member(member),
                sanctions(card, user, now),
                card.allowed(),
                card.excepted(),
                new UserCard.Counts(
                        member == null ? 0 : member.messageCount(),
                        acts.count(AuditAct.RECALL),
                        acts.count(AuditAct.MUTE),
                        acts.count(AuditAct.BAN)),
                messages.isEmpty() ? "" : messages.getFirst().source(),
                messages,
                acts.last(),
                engine.notes(user).stream().map(Records::note).toList());
    }

    private List<UserCard.CardSanction> sanctions(MemberCard card, UserId user, Instant now) {
        var found = new ArrayList<UserCard.CardSanction>();
        add(found, UserCard.Kind.MUTE, card.mute());
        add(found, UserCard.Kind.BAN, card.ban());
        var app = engine.app();
        add(
                found,
                UserCard.Kind.GLOBAL_MUTE,
                app.sanction(Sanction.Kind.GLOBAL_MUTE, user, now).orElse(null));
        add(found, UserCard.Kind.BLOCK, app.sanction(Sanction.Kind.BLOCK, user, now).orElse(null));
        return found;
    }

    private static void add(
            List<UserCard.CardSanction> all, UserCard.Kind kind, @Nullable Sanction sanction) {
        if (sanction != null) {
            all.add(new UserCard.CardSanction(kind, Records.sanction(sanction)));
        }
    }

    private List<HistoryMessage> messages(RoomId room, UserId user) {
        var wanted = MessageFilter.by(user);
        return new MessageSearch(history, engine, wanted, MOST_MESSAGES, looks -> looks >= LOOKS)
                .in(room)
                .messages();
    }
}
