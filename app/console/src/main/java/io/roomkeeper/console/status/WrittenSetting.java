package io.roomkeeper.console.status;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.Function;

/// One setting as it is written in a field, beside the value that holds on the server.
final class WrittenSetting<T> {
    private final Function<T, String> write;
    private final Function<String, T> read;
    private final StringProperty written = new SimpleStringProperty("");
    private T holding;

    /// `read` understands what `write` writes; `holding` is what holds until the server tells.
    WrittenSetting(T holding, Function<T, String> write, Function<String, T> read) {
        this.holding = holding;
        this.write = write;
        this.read = read;
    }

    StringProperty writtenProperty() {
        return written;
    }

    /// What is written.
    T value() {
        return read.apply(written.get());
    }

    /// What is written, if that is not what holds.
    Optional<T> changed() {
        T value = value();
        boolean holds = written.get().equals(write.apply(holding)) || value.equals(holding);
        return holds ? Optional.empty() : Optional.of(value);
    }

    /// Takes what holds on the server; what is being written stays.
    void take(T told) {
        boolean stays = changed().isPresent();
        holding = told;
        if (!stays) {
            revert();
        }
    }

    /// Writes what holds.
    void revert() {
        written.set(write.apply(holding));
    }
}
