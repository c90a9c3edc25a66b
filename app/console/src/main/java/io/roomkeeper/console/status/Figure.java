package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.console.LiveSample;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// One of the figures that are drawn: its title, its value as drawn, and as text; and what its
/// column in the table is called, with a width at which that is whole in large text.
record Figure(
        String title,
        ToDoubleFunction<LiveSample> value,
        Function<LiveSample, String> words,
        String column,
        double width) {
    /// As the screen shows them.
    static List<Figure> all() {
        return List.of(
                new Figure(
                        text("server.messages"),
                        LiveSample::messages,
                        sample -> text("server.number", sample.messages()),
                        text("server.column.messages"),
                        175),
                new Figure(
                        text("server.members"),
                        LiveSample::members,
                        sample -> text("server.number", sample.members()),
                        text("server.members"),
                        140),
                new Figure(
                        text("server.discarded"),
                        sample -> sample.discarded() * 100,
                        sample -> text("server.percent", sample.discarded() * 100),
                        text("server.discarded"),
                        160),
                new Figure(
                        text("server.delay"),
                        LiveSample::delayP99,
                        sample -> text("server.delays", sample.delayP50(), sample.delayP99()),
                        text("server.column.delay"),
                        225));
    }
}
