package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class CommandsTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleStringProperty whyNot = new SimpleStringProperty("");
    private final Commands commands =
            new Commands(done::add)
                    .bind(CommandKey.MUTE, whyNot, () -> done.add("mute"))
                    .bind(CommandKey.QUIT, () -> done.add("quit"));

    @Test
    void a_command_is_done_while_nothing_is_against_it() {
        commands.run(CommandKey.MUTE);
        assertThat(done).containsExactly("mute");
    }

    @Test
    void a_command_that_is_not_possible_says_why_instead() {
        whyNot.set("Select a message first.");
        commands.run(CommandKey.MUTE);
        assertThat(done).containsExactly("Select a message first.");
    }

    @Test
    void a_digit_of_the_number_pad_is_a_digit() {
        Commands mutes =
                new Commands(done::add)
                        .bind(CommandKey.MUTE_10_MINUTES, () -> done.add("10 minutes"));
        KeyEvent two =
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "2", KeyCode.NUMPAD2, false, false, false, false);
        mutes.press(two, CommandKey.Context.LIST);
        assertThat(done).containsExactly("10 minutes");
    }

    @ParameterizedTest
    @CsvSource({
        "PLUS, false, larger", // where plus has a key of its own
        "EQUALS, true, larger", // where it is above the equals sign
        "EQUALS, false, larger", // as browsers have it, to spare Shift
        "ADD, false, larger",
        "MINUS, false, smaller",
        "SUBTRACT, false, smaller"
    })
    void plus_and_minus_are_heard_wherever_a_keyboard_has_them(
            KeyCode code, boolean shift, String heard) {
        Commands sizes =
                new Commands(done::add)
                        .bind(CommandKey.LARGER_TEXT, () -> done.add("larger"))
                        .bind(CommandKey.SMALLER_TEXT, () -> done.add("smaller"));
        KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false);
        sizes.press(key, CommandKey.Context.ANYWHERE);
        assertThat(done).containsExactly(heard);
    }

    @Test
    void a_menu_item_is_disabled_while_its_command_is_not_possible() {
        MenuItem item = Fx.get(() -> commands.item(CommandKey.MUTE));
        assertThat(item.isDisable()).isFalse();
        whyNot.set("no");
        assertThat(item.isDisable()).isTrue();
    }

    @Test
    void the_key_of_a_list_command_is_shown_only_while_its_menu_is_open() {
        MenuItem mute = Fx.get(() -> commands.item(CommandKey.MUTE));
        MenuItem quit = Fx.get(() -> commands.item(CommandKey.QUIT));
        Menu menu = Fx.get(() -> commands.menu("Member", mute, quit));
        assertThat(mute.getAccelerator()).isNull();
        assertThat(quit.getAccelerator()).isEqualTo(CommandKey.QUIT.key());
        Fx.run(() -> menu.getOnShowing().handle(null));
        assertThat(mute.getAccelerator()).isEqualTo(CommandKey.MUTE.key());
        Fx.run(() -> menu.getOnHidden().handle(null));
        assertThat(mute.getAccelerator()).isNull();
    }

    @Test
    void a_button_with_a_menu_opens_only_while_nothing_is_against_it() {
        MenuButton more = Fx.get(() -> new MenuButton("More"));
        Fx.run(() -> commands.fill(more, whyNot, List.of(CommandKey.MUTE, CommandKey.QUIT)));
        MenuItem mute = more.getItems().getFirst();
        assertThat(more.isDisabled()).isFalse();
        assertThat(mute.getAccelerator()).isNull();
        Fx.run(() -> more.getOnShowing().handle(null));
        assertThat(mute.getAccelerator()).isEqualTo(CommandKey.MUTE.key());
        Fx.run(() -> more.getOnHidden().handle(null));
        assertThat(mute.getAccelerator()).isNull();

        Fx.run(() -> whyNot.set("Select a message first."));
        assertThat(more.isDisabled()).isTrue();
    }
}
