package io.roomkeeper.console.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Preferences;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysViewModelTest {
    private final KeysViewModel model = new KeysViewModel();

    @AfterEach
    void reset() {
        model.reset();
    }

    @Test
    void a_command_takes_the_key_that_is_pressed() {
        model.take(CommandKey.MUTE, KeyCombination.valueOf("Shift+M"));
        assertThat(CommandKey.MUTE.keyLabel()).isEqualTo("Shift+M");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void a_key_that_another_command_has_is_not_taken() {
        model.take(CommandKey.MUTE, KeyCombination.valueOf("B"));
        assertThat(CommandKey.MUTE.keyLabel()).isEqualTo("M");
        assertThat(model.problemProperty().get())
                .isEqualTo("B is the key for “Ban…”. Give that command another key first.");
    }

    @Test
    void what_acts_everywhere_cannot_have_a_letter() {
        model.take(CommandKey.MANAGE_ROOM, KeyCombination.valueOf("Z"));
        assertThat(CommandKey.MANAGE_ROOM.keyLabel()).isEqualTo("Ctrl+I");
        assertThat(model.problemProperty().get()).startsWith("Z is typed in texts.");
    }

    @Test
    void a_command_can_go_without_a_key_and_get_its_usual_one_back() {
        model.clear(CommandKey.MUTE);
        assertThat(CommandKey.MUTE.keyLabel()).isEmpty();
        model.take(CommandKey.UNMUTE, KeyCombination.valueOf("M"));
        model.useUsual(CommandKey.MUTE);
        assertThat(CommandKey.MUTE.keyLabel()).isEmpty();
        assertThat(model.problemProperty().get()).startsWith("M is the key for “Unmute”");
        model.useUsual(CommandKey.UNMUTE);
        model.useUsual(CommandKey.MUTE);
        assertThat(Preferences.get().keys()).isEmpty();
    }

    @Test
    void commands_are_found_by_a_part_of_their_name() {
        model.filter("mute all");
        assertThat(model.commands()).containsExactly(CommandKey.MUTE_ALL);
    }
}
