package io.roomkeeper.bench;

import io.roomkeeper.client.MessageQuery;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Asks a server in this process, over HTTP as a console does, to search what `fill-history` has
/// made.
final class SearchFigure implements Figure {
    private static final int ROOMS = 50;
    private static final int SEARCHES = 10;
    private static final int PAGE = 200;

    @Override
    public String meaning() {
        return "searches of a filled history to its end: by text, expression and author, and cards";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "room", "rooms", "searches");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        int searches = options.number("searches", SEARCHES);
        try (var filled = FilledServer.start(options)) {
            var desk = filled.desk();
            var keys = filled.server().credentials();
            var api =
                    new ServerApiClient(
                            filled.server().operatorAddress(), keys.appKey(), keys.appSecret());
            IntStream.range(0, options.number("rooms", ROOMS))
                    .forEach(number -> api.createRoom(Names.room(number)).join());
            var busy = Names.room(options.number("room", 0));
            var asked = new Asked(desk, searches, say);
            asked.search("the first of many", busy, "nice", "", "", 1);
            asked.search("a text in none", busy, "zebra", "", "", Integer.MAX_VALUE);
            asked.search("a text of letters with third cases", busy, "kiss", "", "", PAGE);
            asked.search("a text in the oldest", busy, "0 nice one, di", "", "", PAGE);
            asked.search("an expression with a plain piece", busy, "", "zebra \\d+", "", PAGE);
            asked.search("an expression without", busy, "", "[xyz]{4}", "", PAGE);
            asked.search("a user who said nothing", busy, "", "", "user-x", PAGE);
            asked.search("all rooms, a text in none", null, "zebra", "", "", PAGE);
            say.accept(
                    "card of a user who said nothing there: "
                            + Timing.of(
                                    searches, () -> desk.users().card(busy, Names.user(99_999))));
        }
    }

    /// What is timed, each under a name.
    private record Asked(ModeratorClient desk, int searches, Consumer<String> say) {
        /// Until `enough` are found.
        void search(
                String name,
                @Nullable RoomId room,
                String text,
                String regex,
                String author,
                int enough) {
            var query = new MessageQuery(room, text, regex, author, "", 0, 0);
            long first = System.nanoTime();
            var last = search(query, enough);
            double cold = (System.nanoTime() - first) / 1e6;
            long from = System.nanoTime();
            long cpu = Machine.cpuNanos();
            for (int i = 0; i < searches; i++) {
                last = search(query, enough);
            }
            say.accept(
                    "%s: %,d found of %,d in %.1f ms, %.2f µs CPU each, %d answers; at first %.1f ms"
                            .formatted(
                                    name,
                                    last.found(),
                                    last.scanned(),
                                    (System.nanoTime() - from) / 1e6 / searches,
                                    (Machine.cpuNanos() - cpu) / 1e3 / searches / last.scanned(),
                                    last.answers(),
                                    cold));
        }

        private Searched search(MessageQuery query, int enough) {
            var all = new Searched(0, 0, 0);
            @Nullable String cursor = null;
            do {
                var page = desk.messages().search(query, cursor, PAGE).join();
                all =
                        new Searched(
                                all.found() + page.messages().size(),
                                all.scanned() + page.scanned(),
                                all.answers() + 1);
                cursor = page.cursor();
            } while (cursor != null && all.found() < enough);
            return all;
        }
    }

    private record Searched(int found, long scanned, int answers) {}
}
