package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.SanctionEntry;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Who is muted and banned in one room, and muted in all, as far as the server has told.
final class Sanctions {
    private final ConsoleSession session;
    private final RoomId room;
    private final Map<UserId, Long> muted = new HashMap<>();
    private final Map<UserId, Long> banned = new HashMap<>();
    private final Map<UserId, Long> mutedEverywhere = new HashMap<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    Sanctions(ConsoleSession session, RoomId room) {
        this.session = session;
        this.room = room;
    }

    /// Grows with every change.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Whether the user may not send, because of a mute in this room or in all.
    boolean muted(UserId user) {
        return mutedHere(user) || until(mutedEverywhere, user).isPresent();
    }

    /// Whether there is a mute in this room, which can be lifted here.
    boolean mutedHere(UserId user) {
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
        CompletableFuture<List<SanctionEntry>> everywhere =
                session.moderation()
                        .everywhere()
                        .mutes()
                        .thenApply(all -> all.stream().map(GlobalSanctionEntry::sanction).toList());
        Answers.take(
                CompletableFuture.allOf(mutes, bans, everywhere)
                        .thenApply(_ -> new Lists(mutes.join(), bans.join(), everywhere.join())),
                session.fx(),
                lists -> loaded(lists, asked),
                _ -> {});
    }

    private record Lists(
            List<SanctionEntry> mutes, List<SanctionEntry> bans, List<SanctionEntry> everywhere) {}

    private void loaded(Lists lists, int asked) {
        if (asked == version.get()) {
            replace(muted, lists.mutes);
            replace(banned, lists.bans);
            replace(mutedEverywhere, lists.everywhere);
        } else {
            load();
        }
    }

    /// Takes in what somebody did, in this room or in all of them.
    void acted(AuditEntry entry) {
        boolean here = room.equals(entry.chatroomId());
        switch (entry.act()) {
            case MUTE -> impose(here, muted, entry);
            case UNMUTE -> lift(here, muted, entry);
            case BAN -> impose(here, banned, entry);
            case UNBAN -> lift(here, banned, entry);
            case GLOBAL_MUTE -> impose(true, mutedEverywhere, entry);
            case GLOBAL_UNMUTE -> lift(true, mutedEverywhere, entry);
            default -> {} // about no mute or ban
        }
    }

    private void impose(boolean here, Map<UserId, Long> sanctions, AuditEntry entry) {
        if (here) {
            change(() -> sanctions.put(new UserId(entry.subject()), entry.until()));
        }
    }

    private void lift(boolean here, Map<UserId, Long> sanctions, AuditEntry entry) {
        if (here) {
            change(() -> sanctions.remove(new UserId(entry.subject())));
        }
    }

    /// Forgets those that have ended; called once a second.
    void tick() {
        long now = session.clock().millis();
        boolean ended = false;
        for (Map<UserId, Long> sanctions : List.of(muted, banned, mutedEverywhere)) {
            ended |= sanctions.values().removeIf(until -> until <= now);
        }
        if (ended) {
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
}
