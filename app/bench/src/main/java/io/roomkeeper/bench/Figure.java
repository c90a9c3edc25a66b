package io.roomkeeper.bench;

import java.util.Set;
import java.util.function.Consumer;

/// Something that can be measured, or is made to be measured later.
interface Figure {
    /// One line for the list of figures.
    String meaning();

    /// The names of the options it reads.
    Set<String> options();

    /// Measures and says a line for each value. Throws [IllegalArgumentException] with a sentence
    /// when the options make no sense.
    void measure(Options options, Consumer<String> say);
}
