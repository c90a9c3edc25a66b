package io.roomkeeper.bench;

import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Makes a folder with a long audit log, written by the store itself: mutes that have ended by now,
/// in a few hundred rooms, by ten moderators. One line in ten is about one of ten troublemakers,
/// the others about everybody in turn; one in a thousand is a ban.
final class AuditFiller implements Figure {
    /// One of the troublemakers, and a room of theirs.
    static final int TROUBLEMAKER = 1;

    static final int ROOM_OF_TROUBLEMAKER = 11;

    /// One of the others, and their room.
    static final int BYSTANDER = 17;

    static final int ROOM_OF_BYSTANDER = 7;

    private static final int ROOMS = 200;
    private static final int TROUBLEMAKERS = 10;

    /// Every so many lines one is a ban, and its reason says which.
    private static final int BANS = 1_000;

    private static final int MODERATORS = 10;
    private static final int USERS = 50_000;
    private static final int FRAME = 2_000;

    /// Between the first line and now, within the time for which lines are kept.
    private static final Duration SPAN = Duration.ofDays(60);

    @Override
    public String meaning() {
        return "makes a folder with a long audit log, tells time and disk for each line";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "lines");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        var data = Folders.newData(options);
        int lines = options.number("lines", 1_000_000);
        var start = InstantSource.system().instant().minus(SPAN);
        long from = System.nanoTime();
        create(options);
        try (var state = House.openState(data)) {
            for (int first = 0; first < lines; first += FRAME) {
                int behind = Math.min(lines, first + FRAME);
                state.append(
                                IntStream.range(first, behind)
                                        .mapToObj(i -> line(i, lines, start))
                                        .toList())
                        .join();
            }
        }
        say.accept(
                "%,d lines: %.1f µs each"
                        .formatted(lines, (System.nanoTime() - from) / 1e3 / lines));
        say.accept("disk: " + Folders.inventory(data));
    }

    private static void create(Options options) {
        try {
            Files.createDirectories(Folders.data(options));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Change line(int number, int lines, Instant start) {
        var at = start.plus(SPAN.multipliedBy(number).dividedBy(lines));
        boolean ban = number % BANS == 0;
        return new StateChange.SanctionImposed(
                Names.room(number % ROOMS),
                at,
                "moderator-" + number % MODERATORS,
                ban ? "case " + number : "spam link",
                ban ? Sanction.Kind.BAN : Sanction.Kind.MUTE,
                Names.user(
                        number % 10 == 1
                                ? number / 10 % TROUBLEMAKERS
                                : TROUBLEMAKERS + number % USERS),
                at.plus(Duration.ofMinutes(10)));
    }
}
