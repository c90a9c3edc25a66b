package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.fixture.TestClock;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// An engine and the model side by side, under limits low enough to be met.
final class Duel {
    private static final Limits LIMITS =
            Limits.DEFAULT
                    .with(Limit.MEMBERS_PER_ROOM, 8)
                    .with(Limit.USERS_PER_CALL, 4)
                    .with(Limit.EXCEPTIONS_PER_ROOM, 4)
                    .with(Limit.ALLOWED_USERS_PER_ROOM, 3)
                    .with(Limit.ALLOWED_TYPES, 3)
                    .with(Limit.LOW_PRIORITY_TYPES, 2)
                    .with(Limit.LOW_PRIORITY_TYPES_PER_CALL, 2)
                    .with(Limit.KEPT_ROOMS, 2)
                    .with(Limit.ROOMS_PER_USER, 2)
                    .with(Limit.ROOMS_MADE_PER_MINUTE, 2)
                    .with(Limit.ATTRIBUTES_PER_ROOM, 5)
                    .with(Limit.ATTRIBUTE_BYTES_PER_ROOM, 40)
                    .with(Limit.ATTRIBUTES_PER_MEMBER_CALL, 2)
                    .with(Limit.ATTRIBUTES_PER_SERVER_CALL, 3)
                    .with(Limit.CONTENT_BYTES, 1_024)
                    .with(Limit.RECENT_BYTES_PER_ROOM, 300)
                    .with(Limit.AWAKE_IDLE_ROOMS, 0)
                    .with(Limit.WORDS, 4)
                    .with(Limit.OFFLINE_MESSAGES, 3)
                    .with(Limit.NAMED_MEMBER_CHANGES, 2)
                    .with(Limit.RESERVED_MESSAGES, 1)
                    .with(Limit.SHARED_MESSAGES, 1)
                    .with(Limit.PROTECTED_MESSAGES, 1);
    private final TestClock clock = new TestClock();
    private final EngineSide engine = new EngineSide(LIMITS, clock);
    private final Model model = new Model(LIMITS, clock);
    private final Plain plain = new Plain();
    private final Plain plainModel = new Plain();

    /// A step after which the sides differ, and how.
    record Failure(int step, String difference) {}

    static Optional<Failure> fight(List<Step> steps) {
        var duel = new Duel();
        for (int i = 0; i < steps.size(); i++) {
            var difference = duel.difference(steps.get(i));
            if (difference.isPresent()) {
                return Optional.of(new Failure(i, difference.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> difference(Step step) {
        try {
            return switch (step) {
                case Step.Wait(var time) -> {
                    clock.advance(time);
                    yield Optional.empty();
                }
                case Step.OfRoom(var command) ->
                        compare(engine.run(command), modelAnswer(() -> model.run(command)));
                // A room at rest would be found to be over by this only on one side.
                case Step.OfApp(AppCommand.Broadcast command) ->
                        sweep().or(() ->
                                compare(
                                        engine.run(command),
                                        modelAnswer(() -> model.run(command))));
                case Step.OfApp(var command) ->
                        compare(engine.run(command), modelAnswer(() -> model.run(command)));
                case Step.Sweep() -> sweep();
                case Step.LookAround() -> sweep().or(this::lookAround);
                case Step.StartAnother() -> sweep().or(this::startAnother);
            };
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of(broken.toString());
        }
    }

    private static Object modelAnswer(Supplier<Object> run) {
        try {
            return Plain.answer(run.get());
        } catch (RoomkeeperException refused) {
            return refused.code();
        }
    }

    private Optional<String> sweep() {
        var swept = engine.engine.sweep();
        model.sweep();
        return compare(swept.isDone(), true);
    }

    private Optional<String> lookAround() {
        var seen =
                engine.engine.rooms(RoomQuery.first()).join().rooms().stream()
                        .map(Plain::view)
                        .sorted(Comparator.comparing(RoomView::room))
                        .toList();
        return compare(seen, model.views());
    }

    private Optional<String> startAnother() {
        var another = engine.startAnother();
        for (var room : model.world.rooms.keySet()) {
            for (var question : Questions.of(room)) {
                var here = Questions.lasting(engine.run(question));
                var there = Questions.lasting(another.run(question));
                if (!here.equals(there)) {
                    return Optional.of(two("started again, " + question, there, here));
                }
            }
        }
        for (var question : Questions.OF_APP) {
            var here = engine.run(question);
            var there = another.run(question);
            if (!here.equals(there)) {
                return Optional.of(two("started again, " + question, there, here));
            }
        }
        engine.told.clear();
        return Optional.empty();
    }

    private Optional<String> compare(Object said, Object expected) {
        var told = plain.events(engine.told);
        var expectedTold = plainModel.events(model.world.told);
        var ofApp = List.copyOf(engine.toldOfApp);
        var expectedOfApp = List.copyOf(model.world.toldOfApp);
        engine.told.clear();
        engine.toldOfApp.clear();
        model.world.told.clear();
        model.world.toldOfApp.clear();
        if (!said.equals(expected)) {
            return Optional.of(two("the answer", said, expected));
        }
        if (!told.equals(expectedTold)) {
            return Optional.of(two("what the rooms are told", told, expectedTold));
        }
        return ofApp.equals(expectedOfApp)
                ? Optional.empty()
                : Optional.of(two("what is told of the app", ofApp, expectedOfApp));
    }

    private static String two(String what, Object engine, Object model) {
        return "%s%n  engine: %s%n  model:  %s".formatted(what, engine, model);
    }
}
