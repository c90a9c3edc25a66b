package io.roomkeeper.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.FakeAuditCalls;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditLine;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class AuditViewModelTest {
    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final StatusLine status = new StatusLine();
    private final AuditViewModel model = new AuditViewModel(session, status);

    @BeforeEach
    void log() {
        server.auditLog.lines =
                LongStream.rangeClosed(1, 250)
                        .mapToObj(n -> 251 - n)
                        .map(n ->
                                FakeAuditCalls.line(
                                        n, n, "ana", AuditAct.MUTE, "lobby", "user-" + n))
                        .toList();
    }

    @Test
    void the_newest_lines_are_shown_and_older_ones_on_demand() {
        model.show(true);
        assertThat(model.rows().all()).hasSize(100);
        assertThat(model.moreProperty().get()).isTrue();

        model.loadMore();
        model.loadMore();
        assertThat(model.rows().all()).hasSize(250);
        assertThat(model.moreProperty().get()).isFalse();
        assertThat(model.rows().all().getLast().id()).isEqualTo("1");
    }

    @Test
    void it_looks_further_back_by_itself_until_a_page_matches() {
        server.auditLog.looks = 20;
        model.show(true);
        model.filterProperty().set(matching("user-7"));
        assertThat(model.rows().all())
                .extracting(AuditRow::id)
                .containsExactly("79", "78", "77", "76", "75", "74", "73", "72", "71", "70", "7");
        assertThat(model.moreProperty().get()).isFalse();
        assertThat(model.reachedProperty().get()).isZero();
    }

    @Test
    void it_says_how_far_back_it_has_come_and_stops_when_nobody_looks() {
        server.auditLog.looks = 100;
        model.show(true);
        server.pause();
        model.filterProperty().set(matching("user-7"));
        server.step();
        assertThat(model.reachedProperty().get()).isEqualTo(151);
        model.show(false);
        server.step();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.moreProperty().get()).isTrue();
    }

    @Test
    void older_lines_that_were_loaded_stay_when_a_new_one_comes() {
        model.show(true);
        model.loadMore();
        assertThat(model.rows().all()).hasSize(200);
        server.auditLog.lines =
                Stream.concat(
                                Stream.of(
                                        FakeAuditCalls.line(
                                                251, 251, "bo", AuditAct.BAN, "lobby", "x")),
                                server.auditLog.lines.stream())
                        .toList();
        session.happened(Events.acted("lobby", AuditAct.BAN, "x", ""));
        model.tick();
        assertThat(model.rows().all()).hasSize(201);
        assertThat(model.rows().all().getFirst().id()).isEqualTo("251");
        assertThat(model.rows().all()).extracting(AuditRow::id).doesNotHaveDuplicates();
    }

    @Test
    void no_lines_are_left_out_when_more_came_than_one_answer_has() {
        model.show(true);
        server.auditLog.lines =
                LongStream.rangeClosed(1, 500)
                        .mapToObj(n -> 501 - n)
                        .map(n ->
                                FakeAuditCalls.line(
                                        n, n, "bo", AuditAct.MUTE, "lobby", "user-" + n))
                        .toList();
        session.happened(Events.acted("lobby", AuditAct.MUTE, "user-500", ""));
        model.tick();
        model.loadMore();
        assertThat(model.rows().all())
                .extracting(row -> row.line().number())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).mapToObj(n -> 501 - n).toList());
    }

    @Test
    void an_answer_that_takes_long_can_be_done_without() {
        server.pause();
        model.show(true);
        session.pass(Duration.ofSeconds(2));
        assertThat(model.loading().signProperty().get()).isEqualTo(Loading.Sign.WORDS);
        model.loading().cancel();
        assertThat(model.busyProperty().get()).isFalse();
        server.answer();
        assertThat(model.rows().all()).isEmpty();
    }

    @Test
    void what_was_refused_comes_as_well_and_cannot_be_undone() {
        model.show(true);
        server.calls.clear();
        var entry = server.auditLog.lines.getFirst().entry();
        session.happened(new ConsoleEvent.Refused(1, entry));
        model.tick();
        assertThat(server.calls).containsExactly("audit 0 100");

        AuditRow row =
                new AuditRow(
                        FakeAuditCalls.failed(251, 251, "bo", AuditAct.BAN, "lobby", "x", 23410));
        server.auditLog.lines = List.of(row.line());
        model.refresh();
        model.rows().select(List.of(row));
        assertThat(model.undo().whyNot().get()).isEqualTo("This was not done.");
    }

    @Test
    void what_only_owners_may_do_only_owners_undo() {
        server.server = new ServerInfo("0.1.0", 0, 0, "bo", Role.MODERATOR, false);
        server.auditLog.lines =
                List.of(
                        FakeAuditCalls.line(
                                251, 251, "ana", AuditAct.CHANGE_SETTINGS, "lobby", ""));
        model.show(true);
        model.rows().select(model.rows().all());
        assertThat(model.undo().whyNot().get()).isEqualTo("Needs an owner; you are a moderator.");
    }

    private static AuditFilter matching(String text) {
        return new AuditFilter(
                text, Optional.empty(), AuditQuery.Result.ANY, "", "", "", AuditFilter.Since.EVER);
    }

    @Test
    void the_server_finds_what_matches() {
        model.filterProperty()
                .set(
                        new AuditFilter(
                                "user-77",
                                Optional.empty(),
                                AuditQuery.Result.ANY,
                                "",
                                "",
                                "",
                                AuditFilter.Since.EVER));
        assertThat(model.rows().all()).extracting(AuditRow::id).containsExactly("77");
    }

    @Test
    void acts_of_others_are_counted_until_the_log_is_looked_at() {
        server.server = new ServerInfo("0.1.0", 0, 0, "bo", Role.MODERATOR, false);
        session.happened(Events.acted("lobby", AuditAct.MUTE, "user-1", ""));
        session.happened(Events.acted("lobby", AuditAct.BAN, "user-1", ""));
        assertThat(model.unseenProperty().get()).isEqualTo(2);
        server.server = new ServerInfo("0.1.0", 0, 0, "ana", Role.MODERATOR, false);
        session.happened(Events.acted("lobby", AuditAct.MUTE, "user-2", ""));
        assertThat(model.unseenProperty().get()).isEqualTo(2);

        model.show(true);
        assertThat(model.unseenProperty().get()).isZero();
    }

    @Test
    void new_acts_are_asked_for_while_the_log_is_on_show() {
        model.show(true);
        server.calls.clear();
        model.tick();
        assertThat(server.calls).isEmpty();
        session.happened(Events.acted("lobby", AuditAct.MUTE, "user-1", ""));
        model.tick();
        assertThat(server.calls).containsExactly("audit 0 100");
    }

    @Test
    void a_line_is_undone_by_its_number() {
        model.show(true);
        AuditRow row = model.rows().all().getFirst();
        assertThat(model.undo().whyNot().get()).isEqualTo("Select a row first.");
        model.rows().select(List.of(row));
        assertThat(model.undo().whyNot().get()).isEmpty();
        server.pause();
        model.undo().undo();
        assertThat(model.undo().whyNot().get()).isEqualTo("Wait for the server’s answer.");
        server.answer();
        assertThat(server.calls).contains("undo 250");
        assertThat(status.textProperty().get()).isEqualTo("Line 250 was undone.");
    }

    @Test
    void a_refusal_stays_with_the_line_until_that_is_undone() {
        model.show(true);
        model.rows().select(List.of(model.rows().all().getFirst()));
        server.refuse(ErrorCode.STORE_REFUSED, "undo 250");
        model.undo().undo();
        assertThat(failures()).containsOnlyKeys("250");
        RowFailure failure = failures().values().iterator().next();
        assertThat(failure.sentence())
                .startsWith("Line 250 was not undone: The server could not store the change.");

        server.calls.clear();
        failure.retry().run();
        assertThat(server.calls).contains("undo 250");
        assertThat(failures()).containsOnlyKeys("250");

        AuditLine line = server.auditLog.lines.getFirst();
        server.auditLog.lines =
                List.of(
                        new AuditLine(
                                line.number(), line.entry(), line.detail(), line.undoable(), 251));
        model.refresh();
        assertThat(failures()).isEmpty();
    }

    private Map<String, RowFailure> failures() {
        return model.undo().changes().failuresProperty().get();
    }

    @Test
    void an_auditor_undoes_nothing() {
        server.server = new ServerInfo("0.1.0", 0, 0, "eve", Role.AUDITOR, false);
        model.show(true);
        AuditRow row = model.rows().all().getFirst();
        model.rows().select(List.of(row));
        model.undo().undo();
        assertThat(model.undo().whyNot().get()).isEqualTo("Needs a moderator; you are an auditor.");
        assertThat(server.calls).doesNotContain("undo 250");
    }

    @Test
    void the_whole_log_is_exported_by_the_server() {
        model.export("csv", Path.of("log.csv"));
        assertThat(server.calls).contains("exportAudit csv");
        assertThat(status.textProperty().get()).isEqualTo("Exported to log.csv.");
    }

    @Test
    void a_room_id_that_is_none_is_said() {
        model.filterProperty()
                .set(
                        new AuditFilter(
                                "",
                                Optional.empty(),
                                AuditQuery.Result.ANY,
                                "",
                                "",
                                "x".repeat(65),
                                AuditFilter.Since.DAY));
        assertThat(model.problem().textProperty().get()).isEqualTo("The room id is not complete.");
    }
}
