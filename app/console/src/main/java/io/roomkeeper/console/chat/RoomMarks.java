package io.roomkeeper.console.chat;

import io.roomkeeper.client.RoomCalls;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Subjects;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ListedUsers;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Who is on the lists of one room, who moderates, and which message types are discarded first, as
/// far as the server has told.
final class RoomMarks {
    private final ConsoleSession session;
    private final RoomId room;
    private final Set<UserId> excepted = new HashSet<>();
    private final Set<UserId> allowed = new HashSet<>();
    private final Set<String> lowPriority = new HashSet<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private int acts;

    RoomMarks(ConsoleSession session, RoomId room) {
        this.session = session;
        this.room = room;
    }

    /// Grows with every change.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    boolean excepted(UserId user) {
        return excepted.contains(user);
    }

    boolean allowed(UserId user) {
        return allowed.contains(user);
    }

    boolean moderator(UserId user) {
        return session.isModerator(user);
    }

    boolean lowPriority(String type) {
        return lowPriority.contains(type);
    }

    /// Asks the server for all of it; asks again when something was done while it answered.
    void load() {
        RoomCalls inRoom = session.moderation().inRoom();
        ask(() -> inRoom.exceptions(room), listed -> replace(excepted, listed));
        ask(() -> inRoom.allowed(room), listed -> replace(allowed, listed));
        loadTypes();
    }

    /// Takes in what somebody did, in this room or in all of them.
    void acted(AuditEntry entry) {
        boolean here = room.equals(entry.chatroomId());
        switch (entry.act()) {
            case EXCEPT_FROM_MUTES -> list(here, () -> excepted.addAll(subjects(entry)));
            case EXCEPT_NO_MORE -> list(here, () -> excepted.removeAll(subjects(entry)));
            case ALLOW -> list(here, () -> allowed.addAll(subjects(entry)));
            case ALLOW_NO_MORE -> list(here, () -> allowed.removeAll(subjects(entry)));
            case CHANGE_MESSAGE_TYPES -> {
                acts++;
                loadTypes();
            }
            default -> {} // about no list
        }
    }

    /// Others have keys now.
    void moderatorsChanged() {
        change(true);
    }

    private void list(boolean here, BooleanSupplier change) {
        if (here) {
            acts++;
            change(change.getAsBoolean());
        }
    }

    private void loadTypes() {
        ask(
                session.moderation().everywhere()::messageTypes,
                types -> {
                    lowPriority.clear();
                    lowPriority.addAll(types.lowPriority());
                });
    }

    private <T> void ask(Supplier<CompletableFuture<T>> question, Consumer<T> into) {
        int before = acts;
        Answers.take(
                question.get(),
                session.fx(),
                told -> {
                    if (before == acts) {
                        into.accept(told);
                        change(true);
                    } else {
                        ask(question, into);
                    }
                },
                _ -> {});
    }

    private void change(boolean changed) {
        if (changed) {
            version.set(version.get() + 1);
        }
    }

    private static void replace(Set<UserId> users, ListedUsers listed) {
        users.clear();
        listed.users().forEach(user -> users.add(user.userId()));
    }

    private static List<UserId> subjects(AuditEntry entry) {
        return Subjects.of(entry).stream().map(UserId::new).toList();
    }
}
