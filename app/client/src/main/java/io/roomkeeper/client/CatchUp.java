package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Fetches what a room has told and its member has not heard, and keeps waiting meanwhile what came
/// after it, so that all comes in order. Of a room that was left nothing comes any more.
final class CatchUp {
    /// Messages fetched for one gap; what is beyond them is told as a gap.
    static final int MOST = 500;

    /// In one answer, which is as many as there can be.
    private static final int PAGE = 50;

    /// Asks the server for `count` messages after `timestamp`; `first` hears it before all others.
    interface History {
        CompletableFuture<MemberFrame.History> newer(
                RoomId room, long timestamp, int count, Consumer<MemberFrame.History> first);
    }

    /// What was fetched, and the gap that is left, whose numbers are 0 if it was closed.
    record Fetched(List<MemberFrame.Message> messages, MemberFrame.Gap left) {}

    private final History history;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;
    private volatile boolean over;

    CatchUp(History history) {
        this.history = history;
    }

    /// The room was left: what is being fetched and what waits for it is forgotten. Does not wait
    /// for what is being told at this moment.
    void stop() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /// Does it now, or when what is being fetched has been told.
    synchronized void inOrder(Runnable task) {
        if (busy) {
            waiting.add(task);
        } else if (!over) {
            task.run();
        }
    }

    /// Fetches what came after `since` and belongs to `gap`; `then` has it, before all that waits.
    /// Called in order only, so that there is one at a time.
    synchronized void fetch(MemberFrame.Gap gap, long since, Consumer<Fetched> then) {
        busy = true;
        next(gap, since, new ArrayList<>(), then);
    }

    private void next(
            MemberFrame.Gap gap,
            long since,
            List<MemberFrame.Message> found,
            Consumer<Fetched> then) {
        var _ =
                history.newer(gap.chatroomId(), since, PAGE, page -> came(gap, page, found, then))
                        .whenComplete((_, refusal) -> {
                            if (refusal != null) {
                                end(new Fetched(found, beyond(found, gap)), then);
                            }
                        });
    }

    private void came(
            MemberFrame.Gap gap,
            MemberFrame.History page,
            List<MemberFrame.Message> found,
            Consumer<Fetched> then) {
        page.messages().stream()
                .filter(message -> message.sequence() <= gap.to())
                .forEach(found::add);
        boolean whole =
                page.messages().isEmpty() || page.messages().getLast().sequence() >= gap.to();
        if (over || whole || !page.hasMore()) {
            end(new Fetched(found, new MemberFrame.Gap(gap.chatroomId(), 0, 0)), then);
        } else if (found.size() >= MOST) {
            end(new Fetched(found, beyond(found, gap)), then);
        } else {
            next(gap, page.syncTime(), found, then);
        }
    }

    private static MemberFrame.Gap beyond(List<MemberFrame.Message> found, MemberFrame.Gap gap) {
        return found.isEmpty()
                ? gap
                : new MemberFrame.Gap(gap.chatroomId(), found.getLast().sequence() + 1, gap.to());
    }

    private synchronized void end(Fetched fetched, Consumer<Fetched> then) {
        busy = false;
        if (!over) {
            then.accept(fetched);
        }
        while (!busy && !over && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
