package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey.Context;

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
}
