package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.SanctionEntry;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Who is muted and banned in one room, as far as the server has told.
final class Sanctions {
    private final ConsoleSession session;
    private final RoomId room;
    private final Map<UserId, Long> muted = new HashMap<>();
    private final Map<UserId, Long> banned = new HashMap<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    Sanctions(ConsoleSession session, RoomId room) {
        this.session = session;
        this.room = room;
    }

    /// Grows with every change.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    boolean muted(UserId user) {
        return until(muted, user).isPresent();
    }

    boolean banned(UserId user) {
        return until(banned, user).isPresent();
    }

    /// Asks the server; asks again when something was done while it answered.
    void load() {
        int asked = version.get();
        CompletableFuture<List<SanctionEntry>> mutes = session.moderation().mutes(room);
        CompletableFuture<List<SanctionEntry>> bans = session.moderation().bans(room);
        Answers.take(
                mutes.thenCombine(bans, Lists::new),
                session.fx(),
                lists -> loaded(lists, asked),
                _ -> {});
    }

    private record Lists(List<SanctionEntry> mutes, List<SanctionEntry> bans) {}

    private void loaded(Lists lists, int asked) {
        if (asked == version.get()) {
            replace(muted, lists.mutes);
            replace(banned, lists.bans);
        } else {
            load();
        }
    }

    /// Takes in what somebody did in this room.
    void acted(AuditEntry entry) {
        switch (entry.act()) {
            case MUTE -> change(() -> muted.put(subject(entry), entry.until()));
            case UNMUTE -> change(() -> muted.remove(subject(entry)));
            case BAN -> change(() -> banned.put(subject(entry), entry.until()));
            case UNBAN -> change(() -> banned.remove(subject(entry)));
            default -> {} // about no mute or ban of this room
        }
    }

    /// Forgets those that have ended; called once a second.
    void tick() {
        long now = session.clock().millis();
        boolean unmuted = muted.values().removeIf(until -> until <= now);
        boolean unbanned = banned.values().removeIf(until -> until <= now);
        if (unmuted || unbanned) {
            version.set(version.get() + 1);
        }
    }

    private void replace(Map<UserId, Long> sanctions, List<SanctionEntry> entries) {
        change(() -> {
            sanctions.clear();
            entries.forEach(entry -> sanctions.put(entry.userId(), entry.until()));
        });
    }

    private void change(Runnable how) {
        how.run();
        version.set(version.get() + 1);
    }

    private Optional<Long> until(Map<UserId, Long> sanctions, UserId user) {
        long now = session.clock().millis();
        return Optional.ofNullable(sanctions.get(user)).filter(until -> until > now);
    }

    private static UserId subject(AuditEntry entry) {
        return new UserId(entry.subject());
    }
}
