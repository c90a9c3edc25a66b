package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey.Context;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;

class CommandKeyTest {
    @ParameterizedTest
    @EnumSource(Context.class)
    void no_two_commands_share_a_key_where_both_act(Context context) {
        List<String> keys =
                Arrays.stream(CommandKey.values())
                        .filter(c -> c.context() == context || c.context() == Context.ANYWHERE)
                        .map(CommandKey::keyLabel)
                        .filter(key -> !key.isEmpty())
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CommandKey.class)
    void every_command_has_a_name(CommandKey command) {
        assertThat(command.label()).isNotBlank();
    }

    @Test
    void keys_are_written_in_words() {
        assertThat(CommandKey.OPEN_ROOM.keyLabel()).isEqualTo("Enter");
        assertThat(CommandKey.HOLD.keyLabel()).isEqualTo("Space");
        assertThat(CommandKey.UNBAN.keyLabel()).isEqualTo("Shift+B");
    }

    @Test
    void a_key_can_be_changed_and_a_clash_is_known() {
        var keys = Preferences.get().keys();
        keys.put(CommandKey.MUTE, KeyCombination.valueOf("Shift+M"));
        try {
            assertThat(CommandKey.MUTE.keyLabel()).isEqualTo("Shift+M");
            assertThat(CommandKey.BAN.clashes(KeyCombination.valueOf("Shift+M")))
                    .containsExactly(CommandKey.MUTE);
            assertThat(CommandKey.BAN.clashes(KeyCombination.valueOf("M"))).isEmpty();
            assertThat(CommandKey.MUTE.clashes(KeyCombination.valueOf("Shortcut+Enter"))).isEmpty();
        } finally {
            keys.clear();
        }
    }

    @Test
    void a_mute_without_a_question_is_named_after_its_term() {
        assertThat(CommandKey.MUTE_1_DAY.label()).isEqualTo("Mute for 1 day");
        Preferences.get().terms().set(3, 120);
        try {
            assertThat(CommandKey.MUTE_1_DAY.label()).isEqualTo("Mute for 2 hours");
            assertThat(CommandKey.MUTE_1_DAY.minutes()).isEqualTo(120);
        } finally {
            Preferences.get().resetTerms();
        }
    }
}
