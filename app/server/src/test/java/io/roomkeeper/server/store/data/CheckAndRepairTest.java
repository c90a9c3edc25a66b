package io.roomkeeper.server.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

class CheckAndRepairTest {
    private static final int COUNT = 6;

    @TempDir Path data;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void fill() {
        Stage.fill(data, COUNT);
    }

    private Path journal() {
        return data.resolve("journal");
    }

    private Path messages() {
        return data.resolve("messages");
    }

    private List<Trouble> repair() {
        return Stage.repair(data, said::add);
    }

    private List<Integer> muted() {
        try (var state = Stage.state(data)) {
            return Stage.muted(state);
        }
    }

    private List<Long> sent() {
        try (var store = Stage.messages(data)) {
            return Stage.sent(store);
        }
    }

    @Test
    void a_whole_folder_has_no_trouble_and_is_left_as_it_is() {
        assertThat(Stage.check(data)).isEmpty();
        assertThat(repair()).isEmpty();
        assertThat(said)
                .containsExactly("No damage was found in " + data + "; nothing was changed.");
        assertThat(data.resolve("clean-stop")).exists();
    }

    @Test
    void a_folder_that_a_server_writes_to_has_no_trouble() {
        try (var state = Stage.state(data);
                var history = Stage.messages(data)) {
            for (int number = COUNT + 1; number < 20; number++) {
                Stage.get(state.append(List.of(Stage.mute(number))));
                Stage.get(history.append(Stage.message(number)));
                assertThat(Stage.check(data)).isEmpty();
            }
        }
    }

    @Test
    void a_folder_that_a_server_holds_is_not_repaired() {
        try (var _ = Stage.state(data)) {
            assertThatThrownBy(this::repair)
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The data folder " + data + " is in use by another Roomkeeper.");
        }
    }

    @Test
    void an_unfinished_last_write_is_no_trouble() throws IOException {
        for (var folder : List.of(journal(), messages())) {
            var newest = Stage.segments(folder).getLast();
            Files.write(newest, new byte[] {0, 0, 1}, StandardOpenOption.APPEND);
        }
        assertThat(Stage.check(data)).isEmpty();
        assertThat(muted()).hasSize(COUNT);
        assertThat(sent()).hasSize(COUNT);
    }

    @Test
    void a_change_that_cannot_be_read_is_named_and_the_others_are_kept() throws IOException {
        var segments = Stage.cut(journal(), 500);
        var second = segments.get(1);
        Stage.flip(second, 40);
        var troubles = Stage.check(data);
        assertThat(troubles).hasSize(1);
        assertThat(troubles.getFirst().line())
                .matches(
                        "\\Q"
                                + second
                                + "\\E: at offset 0, \\d+ bytes cannot be read: batch 3, between"
                                + " 2026-11-22T13:00:01Z and 2026-11-22T13:00:03Z\\. The changes of"
                                + " rooms that were stored there are lost; those behind it are"
                                + " not\\. Run `roomkeeper data repair`\\.");
        var damaged = Files.readAllBytes(second);
        assertThat(repair()).isEmpty();
        assertThat(said)
                .contains(
                        troubles.getFirst().line(),
                        "The damaged file was kept as " + second.getFileName() + ".damaged.",
                        "A server starts on " + data + " again.",
                        "Compare the audit log around the times above with what you know, and set"
                                + " again what is missing.");
        assertThat(journal().resolve(second.getFileName() + ".damaged")).hasBinaryContent(damaged);
        assertThat(muted()).containsExactly(1, 3, 4, 5, 6);
    }

    @Test
    void a_message_that_cannot_be_read_is_named_and_the_others_are_kept() throws IOException {
        var second = Stage.cut(messages(), 500).get(1);
        Stage.flip(second, 60);
        assertThat(Stage.check(data))
                .singleElement()
                .satisfies(trouble ->
                        assertThat(trouble.line())
                                .startsWith(second + ": at offset 0, ")
                                .contains("The messages that were stored there are lost"));
        assertThat(repair()).isEmpty();
        assertThat(sent()).hasSize(COUNT - 1);
    }

    @Test
    void a_segment_that_is_missing_is_named_and_the_others_are_kept() throws IOException {
        for (var folder : List.of(journal(), messages())) {
            var second = Stage.cut(folder, 500).get(1);
            Files.delete(second);
            assertThat(Stage.check(data))
                    .singleElement()
                    .satisfies(trouble ->
                            assertThat(trouble.line())
                                    .startsWith(
                                            second + ": at offset 0, frames are missing: batch"));
            assertThat(repair()).isEmpty();
            assertThat(said).contains("Made " + second + " anew, without what was in it.");
        }
        assertThat(muted()).contains(1, COUNT).hasSizeLessThan(COUNT);
        assertThat(sent()).contains(1L, (long) COUNT).hasSizeLessThan(COUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "messages"})
    void damage_at_any_byte_is_found_and_costs_one_batch_at_most(String name) throws IOException {
        var folder = data.resolve(name);
        var second = Stage.cut(folder, 500).get(1);
        var whole = Files.readAllBytes(second);
        int offset = 0;
        while (offset < whole.length) {
            Stage.flip(second, offset);
            assertThat(Stage.check(data)).as("offset " + offset).hasSize(1);
            assertThat(repair()).as("offset " + offset).isEmpty();
            if (offset % 50 == 0) {
                assertThat(muted().size() + sent().size()).isGreaterThanOrEqualTo(2 * COUNT - 1);
            }
            Files.write(second, whole);
            Files.delete(folder.resolve(second.getFileName() + ".damaged"));
            offset += 5;
        }
    }

    @Test
    void a_mark_of_another_index_is_forgotten() throws IOException {
        Stage.cut(messages(), 500);
        assertThat(sent()).hasSize(COUNT);
        var first = Stage.segments(messages()).getFirst().getFileName().toString();
        var mark = first.replace("journal-", "messages-").replace(".log", ".whole");
        Files.writeString(messages().resolve(mark), "garbage");
        assertThat(Stage.check(data))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.line()).contains("Nothing is lost"));
        assertThat(repair()).isEmpty();
        assertThat(sent()).hasSize(COUNT);
    }

    @Test
    void a_lost_beginning_of_the_messages_is_named_and_the_others_are_kept() throws IOException {
        var segments = Stage.cut(messages(), 500);
        Files.delete(segments.getFirst());
        assertThat(Stage.check(data))
                .singleElement()
                .satisfies(trouble ->
                        assertThat(trouble.line())
                                .startsWith(messages().resolve("first-batch") + ": says"));
        assertThat(repair()).isEmpty();
        assertThat(sent()).contains((long) COUNT).hasSizeLessThan(COUNT);
    }

    @Test
    void a_beginning_of_the_messages_that_cannot_be_read_is_found_out_again() throws IOException {
        Files.writeString(messages().resolve("first-batch"), "garbage");
        assertThat(Stage.check(data))
                .singleElement()
                .satisfies(trouble ->
                        assertThat(trouble.line()).contains("does not say with which batch"));
        assertThat(repair()).isEmpty();
        assertThat(sent()).hasSize(COUNT);
    }

    @Test
    void a_lost_beginning_of_the_state_cannot_be_mended_and_that_is_said() throws IOException {
        var segments = Stage.cut(journal(), 500);
        Files.delete(segments.getFirst());
        var left = repair();
        assertThat(left)
                .singleElement()
                .satisfies(trouble ->
                        assertThat(trouble.line())
                                .contains("Restore a backup with `roomkeeper data restore`"));
        assertThat(journal()).isDirectoryNotContaining("glob:**.damaged");
    }

    @Test
    void a_folder_of_a_newer_version_is_left_alone() throws IOException {
        Files.writeString(data.resolve("version"), "99\n");
        assertThat(Stage.check(data))
                .singleElement()
                .satisfies(trouble ->
                        assertThat(trouble.line())
                                .startsWith(data.resolve("version") + ": is 99, and this"));
        assertThatThrownBy(this::repair)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("has version 99");
    }

    @Test
    void a_folder_that_is_not_there_is_not_made() {
        var nowhere = data.resolve("nowhere");
        assertThatThrownBy(() -> Stage.check(nowhere))
                .hasMessage("There is no data folder at " + nowhere + ".");
        assertThatThrownBy(() -> Stage.repair(nowhere, said::add))
                .hasMessage("There is no data folder at " + nowhere + ".");
        assertThat(nowhere).doesNotExist();
    }
}
