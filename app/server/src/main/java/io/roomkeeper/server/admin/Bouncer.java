package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.UserResult;
import io.roomkeeper.protocol.console.UserResults;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Refusal;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Route;
import io.roomkeeper.server.http.Waiting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a call through to its endpoint when the caller's role suffices, and puts into the audit log
/// what was attempted and not done: for want of a role, refused, or failed for some of the users.
record Bouncer(ChatroomEngine engine, ModeratorKeys keys) {
    private static final Logger LOG = LoggerFactory.getLogger(Bouncer.class);

    Route guard(ConsoleRoute of) {
        var route = of.route();
        return new Route(route.method(), route.path(), http -> answer(of, http));
    }

    private Object answer(ConsoleRoute of, HttpCall http) {
        try {
            keys.role(http.caller())
                    .orElseThrow(() -> new RoomkeeperException(ErrorCode.UNKNOWN_APP_KEY))
                    .require(of.needs());
            var answer = of.route().endpoint().answer(http);
            if (answer instanceof UserResults results) {
                results.results().stream()
                        .filter(each -> each.outcome() == UserResult.Outcome.FAILED)
                        .forEach(each -> note(of, http, each));
            }
            return answer;
        } catch (RoomkeeperException refusal) {
            of.attempt()
                    .flatMap(attempt -> Attempted.of(http, attempt))
                    .ifPresent(attempted ->
                            note(
                                    attempted.refusal(refusal.code(), refusal.detail()),
                                    attempted,
                                    http));
            throw refusal;
        }
    }

    private void note(ConsoleRoute of, HttpCall http, UserResult failed) {
        of.attempt()
                .flatMap(attempt -> Attempted.of(http, attempt))
                .ifPresent(attempted -> note(attempted.refusal(failed), attempted, http));
    }

    /// A line that cannot be stored changes nothing in what the caller is told.
    private void note(Refusal refusal, Attempted attempted, HttpCall http) {
        try {
            var act = Act.of(http.caller(), attempted.reason());
            Waiting.on(engine.execute(new AppCommand.NoteRefusal(refusal, act)));
        } catch (RoomkeeperException lost) {
            LOG.warn(
                    "that {} of {} was refused is not in the audit log: {}",
                    refusal.act(),
                    http.caller(),
                    lost.detail());
        }
    }
}
