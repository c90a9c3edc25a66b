package io.roomkeeper.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Each figure once, on next to nothing: that it can be measured, not what it is.
class BenchTest {
    private static final String IN = "--in";

    @TempDir Path folder;

    private final List<String> said = new ArrayList<>();
    private String in = "";
    private String data = "";

    @BeforeEach
    void name_the_folders() {
        in = folder.toString();
        data = folder.resolve("data").toString();
    }

    @Test
    void without_a_figure_it_says_which_there_are() {
        assertThat(Bench.run(List.of(), said::add)).isEqualTo(2);
        assertThat(said.getFirst()).contains("changes", "--callers");
    }

    @Test
    void a_wrong_option_is_a_sentence_and_no_figure() {
        assertThat(Bench.run(List.of("force", "--seconds", "1"), said::add)).isEqualTo(2);
        assertThat(said).containsExactly("There is no --seconds here; there is [in].");
    }

    @Test
    void forces_are_measured_and_leave_nothing_behind() {
        measure("force", IN, in);

        assertThat(said.getLast()).startsWith("force: p50");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void changes_are_measured_and_leave_nothing_behind() {
        measure("changes", IN, in, "--callers", "4", "--seconds", "1", "--warm-up", "0");

        assertThat(said.getLast()).startsWith("4 callers, ENGINE:");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void messages_are_measured_under_each_setting() {
        measure("messages", IN, in, "--sync", "always", "--seconds", "1", "--warm-up", "0");

        assertThat(said.getLast()).contains("1 rooms, sync ALWAYS:");
    }

    @Test
    void rooms_are_made_listed_and_woken() {
        measure("fill-rooms", "--data", data, "--rooms", "50", "--sanctions", "100");
        measure("rooms", "--data", data, "--calls", "20");

        assertThat(said).anyMatch(line -> line.startsWith("50 rooms; pages of 100"));
        assertThat(said).anyMatch(line -> line.startsWith("waking an idle room: p50"));
    }

    @Test
    void mutes_are_made_listed_and_added_to() {
        measure("fill-rooms", "--data", data, "--rooms", "20", "--sanctions", "400");
        measure("sanctions", "--data", data, "--calls", "10");

        assertThat(said).anyMatch(line -> line.equals("20 rooms, in each about 10 mutes"));
        assertThat(said).anyMatch(line -> line.startsWith("a mute in an awake room: p50"));
    }

    @Test
    void a_history_is_made_and_paged() {
        measure("fill-history", "--data", data, "--messages", "1000", "--rooms", "5");
        measure("history", "--data", data, "--rooms", "5", "--calls", "20");

        assertThat(said).anyMatch(line -> line.startsWith("1,000 messages in 15 rooms:"));
        assertThat(said).anyMatch(line -> line.startsWith("newest page, quiet room: p50"));
    }

    @Test
    void an_audit_log_is_made_and_searched() {
        measure("fill-audit", "--data", data, "--lines", "3_000");
        measure("audit", "--data", data, "--calls", "10");

        assertThat(said).anyMatch(line -> line.startsWith("all bans, 1 in 1,000: all 3 lines"));
        assertThat(said).anyMatch(line -> line.startsWith("a text in one line: all 1 lines"));
        assertThat(said).anyMatch(line -> line.startsWith("card of a user with few: p50"));
    }

    @Test
    void a_folder_is_never_filled_twice() {
        measure("fill-rooms", "--data", data, "--rooms", "1");

        assertThat(Bench.run(List.of("fill-rooms", "--data", data), said::add)).isEqualTo(2);
    }

    private void measure(String... arguments) {
        assertThat(Bench.run(List.of(arguments), said::add)).isZero();
    }
}
