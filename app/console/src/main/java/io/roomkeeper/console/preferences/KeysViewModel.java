package io.roomkeeper.console.preferences;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.List;

/// State of the keys group: which key each command has, and why a key cannot be taken.
final class KeysViewModel {
    private final Preferences wanted = Preferences.get();
    private final FilteredList<CommandKey> commands =
            new FilteredList<>(FXCollections.observableArrayList(CommandKey.values()));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// Those whose name has the filter in it.
    ObservableList<CommandKey> commands() {
        return commands;
    }

    /// The key of `command` as it is written on keyboards.
    StringBinding key(CommandKey command) {
        return Bindings.createStringBinding(command::keyLabel, wanted.keys());
    }

    /// Why the key pressed last was not taken; empty when it was.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void filter(String written) {
        String part = written.strip().toLowerCase(Texts.locale());
        commands.setPredicate(shown -> shown.label().toLowerCase(Texts.locale()).contains(part));
    }

    /// Gives `command` the key, unless another command answers to it at the same place.
    void take(CommandKey command, KeyCombination key) {
        List<CommandKey> others = command.clashes(key);
        if (command.context() == CommandKey.Context.ANYWHERE && isTyping(key)) {
            problem.set(text("keys.typing", CommandKey.keyLabel(key)));
        } else if (others.isEmpty()) {
            problem.set("");
            put(command, key);
        } else {
            problem.set(text("keys.clash", CommandKey.keyLabel(key), others.getFirst().label()));
        }
    }

    /// Takes the key from `command`.
    void clear(CommandKey command) {
        problem.set("");
        put(command, KeyCombination.NO_MATCH);
    }

    /// Gives `command` its usual key back.
    void useUsual(CommandKey command) {
        take(command, command.usualKey());
    }

    void reset() {
        problem.set("");
        wanted.keys().clear();
    }

    private void put(CommandKey command, KeyCombination key) {
        if (CommandKey.same(key, command.usualKey())) {
            wanted.keys().remove(command);
        } else {
            wanted.keys().put(command, key);
        }
    }

    /// Whether the key writes something, which it must go on to do where people write.
    private static boolean isTyping(KeyCombination key) {
        return key instanceof KeyCodeCombination pressed
                && pressed.getShortcut() != KeyCombination.ModifierValue.DOWN
                && pressed.getControl() != KeyCombination.ModifierValue.DOWN
                && pressed.getAlt() != KeyCombination.ModifierValue.DOWN
                && !pressed.getCode().isFunctionKey();
    }
}
