package io.roomkeeper.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.FakeAuditCalls;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.AuditLine;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The audit log in a window of the least size.
class AuditScreenTest {
    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void open() {
        window = new TestWindow(folder, "light", 960, 640);
        long now = window.servers.now.toEpochMilli();
        long until = now + Duration.ofDays(14).toMillis();
        List<AuditLine> lines =
                List.of(
                        line(30, now, AuditAct.GLOBAL_MUTE, "guest-900", until),
                        line(29, now, AuditAct.BAN, "guest-900", until),
                        line(28, now, AuditAct.EXCEPT_NO_MORE, "translator", 0),
                        line(27, now, AuditAct.EDIT_ATTRIBUTES, "mic-1, mic-2, mood", 0));
        // with more than fit, the bar that scrolls them is there as well
        Stream<AuditLine> older =
                LongStream.range(1, 27)
                        .map(i -> 27 - i)
                        .mapToObj(i -> line(i, now, AuditAct.KEEP_ALIVE, "", 0));
        window.servers.moderation.auditLog.lines = Stream.concat(lines.stream(), older).toList();
        window.start(new Startup.Local());
        window.choose(CommandKey.SHOW_AUDIT);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void what_was_done_is_read_whole() {
        TableView<?> table = window.inFront(TableView.class, ".audit #table");
        List<? extends TableCell<?, ?>> acts =
                Fx.get(() ->
                        table.lookupAll(".table-cell").stream()
                                .map(cell -> (TableCell<?, ?>) cell)
                                .filter(cell -> "audit.act".equals(cell.getTableColumn().getId()))
                                .filter(cell -> !cell.isEmpty())
                                .toList());
        assertThat(acts)
                .extracting(IndexedCell::getText)
                .anyMatch(act -> act.startsWith("muted guest-900 in all rooms until Nov 28, "));
        assertThat(acts).noneMatch(Labeled::isTextTruncated);
    }

    private static AuditLine line(long number, long time, AuditAct act, String whom, long until) {
        AuditLine plain = FakeAuditCalls.line(number, time, "server-api", act, "lobby", whom);
        AuditEntry entry =
                new AuditEntry(time, "server-api", act, new RoomId("lobby"), whom, until, "raid");
        return new AuditLine(number, entry, plain.detail(), true, 0);
    }
}
