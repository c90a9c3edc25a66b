package io.roomkeeper.server.engine.model;

import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.RoomCommand;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/// One thing done to an engine and to the model; means the same whatever was done before, so that
/// steps can be left out.
sealed interface Step {
    record OfRoom(RoomCommand<?> command) implements Step {}

    record OfApp(AppCommand<?> command) implements Step {}

    record Wait(Duration time) implements Step {}

    record Sweep() implements Step {}

    /// Asks for all rooms.
    record LookAround() implements Step {}

    /// Asks an engine that starts with what was stored everything that should outlive the other.
    record StartAnother() implements Step {}

    /// For people.
    default String line() {
        return switch (this) {
            case OfRoom(var command) -> command.toString();
            case OfApp(AppCommand.Configure(var settings, _)) -> "Configure " + settled(settings);
            case OfApp(var command) -> command.toString();
            case Wait(var time) -> "wait " + time.toString().substring(2);
            case Sweep() -> "sweep";
            case LookAround() -> "all rooms";
            case StartAnother() -> "start another";
        };
    }

    private static String settled(AppSettings settings) {
        return Arrays.stream(AppSwitch.values())
                        .filter(each -> settings.has(each) != each.onByDefault())
                        .map(each -> each + (settings.has(each) ? " on" : " off"))
                        .collect(Collectors.joining(", ", "[", "]"))
                + " inactivity "
                + settings.inactivityMinutes()
                + " recent "
                + settings.recentTypes()
                + " "
                + settings.words();
    }
}
