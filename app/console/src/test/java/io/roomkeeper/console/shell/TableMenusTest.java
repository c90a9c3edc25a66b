package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.FakeAuditCalls;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.SanctionEntry;

import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The menus of the main window while a table is in front.
class TableMenusTest {
    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void connect() {
        window = new TestWindow(folder, "light", 960, 640);
        window.servers.moderation.auditLog.lines =
                List.of(FakeAuditCalls.line(7, 0, "ana", AuditAct.MUTE, "launch", "kim"));
        window.servers.moderation.everywhere.mutes =
                List.of(
                        new GlobalSanctionEntry(
                                new SanctionEntry(new UserId("eve"), 0, Long.MAX_VALUE, "", ""),
                                2));
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("launch", 20))));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void they_act_on_the_selected_line_of_the_audit_log() {
        assertThat(possible(CommandKey.EXPORT)).isFalse();
        window.choose(CommandKey.SHOW_AUDIT);
        assertThat(possible(CommandKey.EXPORT)).isTrue();
        assertThat(possible(CommandKey.UNDO_LINE)).isFalse();
        TableView<?> lines = window.find(TableView.class, ".audit #table");
        Fx.run(() -> lines.getSelectionModel().select(0));
        window.choose(CommandKey.UNDO_LINE);
        assertThat(window.servers.moderation.calls).contains("undo 7");

        window.choose(CommandKey.SHOW_ROOMS);
        assertThat(possible(CommandKey.EXPORT)).isFalse();
        assertThat(possible(CommandKey.UNDO_LINE)).isFalse();
    }

    @Test
    void they_act_on_what_is_selected_in_the_table_of_global_in_front() {
        window.choose(CommandKey.SHOW_GLOBAL);
        TableView<?> mutes = window.inFront(TableView.class, "#table");
        Fx.run(() -> mutes.getSelectionModel().select(0));
        window.choose(CommandKey.UNMUTE);
        assertThat(window.servers.moderation.calls).contains("globalUnmute eve");

        TabPane tabs = window.inFront(TabPane.class, "#tabs");
        assertThat(possible(CommandKey.EXPORT)).isTrue();
        Fx.run(() -> tabs.getSelectionModel().selectLast());
        assertThat(possible(CommandKey.EXPORT)).isFalse();
    }

    private boolean possible(CommandKey command) {
        MenuItem item = window.item(command);
        return Fx.get(() -> !item.isDisable());
    }
}
