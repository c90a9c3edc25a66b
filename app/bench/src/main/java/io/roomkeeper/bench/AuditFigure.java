package io.roomkeeper.bench;

import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.protocol.console.AuditAct;

import java.util.Set;
import java.util.function.Consumer;

/// Asks a server in this process, over HTTP as a console does, what `fill-audit` has made.
final class AuditFigure implements Figure {
    private static final int PAGE = 100;
    private static final int CALLS = 200;
    private static final int FULL_SEARCHES = 5;

    @Override
    public String meaning() {
        return "pages, filters and whole searches of a filled audit log, and cards of users";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "calls");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        int calls = options.number("calls", CALLS);
        try (var filled = FilledServer.start(options)) {
            var desk = filled.desk();
            var busy = Names.user(AuditFiller.TROUBLEMAKER);
            var busyRoom = Names.room(AuditFiller.ROOM_OF_TROUBLEMAKER);
            var rare = Names.user(AuditFiller.BYSTANDER);
            var rareRoom = Names.room(AuditFiller.ROOM_OF_BYSTANDER);
            Asked asked = new Asked(desk, calls, say);
            asked.page("newest page", AuditQuery.ALL);
            asked.page("page of a room", AuditQuery.of(busyRoom));
            asked.page("page about a user of whom there are many", about(busy.value()));
            asked.page("page about a user of whom there are few", about(rare.value()));
            asked.page("page of a moderator", by("moderator-3"));
            asked.whole("all bans, 1 in 1,000", acts(AuditAct.BAN), FULL_SEARCHES);
            asked.whole("a text in one line", text("case 0"), FULL_SEARCHES);
            asked.whole("a moderator who did nothing", by("nobody"), FULL_SEARCHES);
            say.accept(
                    "card of a user with many lines, all counted: "
                            + Timing.of(calls / 10, () -> desk.users().card(busyRoom, busy)));
            say.accept(
                    "card of a user with few: "
                            + Timing.of(calls, () -> desk.users().card(rareRoom, rare)));
        }
    }

    private static AuditQuery about(String user) {
        return new AuditQuery(null, Set.of(), "", user, 0, 0, "");
    }

    private static AuditQuery by(String moderator) {
        return new AuditQuery(null, Set.of(), moderator, "", 0, 0, "");
    }

    private static AuditQuery acts(AuditAct act) {
        return new AuditQuery(null, Set.of(act), "", "", 0, 0, "");
    }

    private static AuditQuery text(String text) {
        return new AuditQuery(null, Set.of(), "", "", 0, 0, text);
    }

    /// What is timed, each under a name.
    private record Asked(ModeratorClient desk, int calls, Consumer<String> say) {
        void page(String name, AuditQuery query) {
            say.accept(name + ": " + Timing.of(calls, () -> desk.auditLog().find(query, 0, PAGE)));
        }

        /// Follows the log to its end.
        void whole(String name, AuditQuery query, int times) {
            int lines = 0;
            int answers = 0;
            long from = System.nanoTime();
            for (int i = 0; i < times; i++) {
                long before = 0;
                do {
                    var page = desk.auditLog().find(query, before, PAGE).join();
                    lines += page.lines().size();
                    answers++;
                    before = page.next();
                } while (before != 0);
            }
            double millis = (System.nanoTime() - from) / 1e6 / times;
            say.accept(
                    "%s: all %,d lines found in %,.0f ms, %,d answers of %.1f ms"
                            .formatted(
                                    name,
                                    lines / times,
                                    millis,
                                    answers / times,
                                    millis * times / answers));
        }
    }
}
