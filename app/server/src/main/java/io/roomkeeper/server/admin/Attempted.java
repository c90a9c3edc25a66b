package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.UserResult;
import io.roomkeeper.server.engine.Refusal;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.HttpCall;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a call would have done, as far as its body says.
record Attempted(
        AuditAct act,
        @Nullable RoomId room,
        List<UserId> users,
        String subject,
        int minutes,
        String reason) {
    /// Users and words of a body that are written down.
    private static final int MOST = 20;

    /// Characters of one word.
    private static final int LONGEST = 128;

    /// Empty when the body cannot be read at all: then nobody knows what was meant.
    static Optional<Attempted> of(HttpCall http, Attempt attempt) {
        try {
            var body = http.json(JsonNode.class);
            var users =
                    Stream.of(values(body.path("userIds")), values(body.path("userId")))
                            .flatMap(List::stream)
                            .flatMap(id -> id(id, UserId::new).stream())
                            .toList();
            return Optional.of(
                    new Attempted(
                            attempt.act(body),
                            id(body.path("chatroomId").asString(""), RoomId::new).orElse(null),
                            users,
                            users.isEmpty() ? subject(body) : joined(users),
                            minutes(body.path("minutes").asInt(0)),
                            reason(body.path("reason").asString(""))));
        } catch (RoomkeeperException unreadable) {
            return Optional.empty();
        }
    }

    Refusal refusal(ErrorCode code, String message) {
        return new Refusal(act, room, users, subject, minutes, code.number(), message);
    }

    /// That it was not done to one of the users.
    Refusal refusal(UserResult failed) {
        return new Refusal(
                act,
                room,
                List.of(failed.userId()),
                failed.userId().value(),
                minutes,
                failed.code(),
                failed.message());
    }

    private static String joined(List<UserId> users) {
        return users.stream().map(UserId::value).collect(Collectors.joining(", "));
    }

    /// The line to be undone, the keys of attributes, or the message types.
    private static String subject(JsonNode body) {
        var words = new ArrayList<String>();
        words.addAll(values(body.path("number")));
        words.addAll(values(body.path("name")));
        words.addAll(values(body.path("keys")));
        words.addAll(values(body.path("types")));
        words.addAll(body.path("attributes").propertyNames());
        return words.stream()
                .limit(MOST)
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                .collect(Collectors.joining(", "));
    }

    /// Of a list, or of one value.
    private static List<String> values(JsonNode node) {
        return (node.isArray() ? node.valueStream() : Stream.of(node))
                .map(each -> each.asString(""))
                .filter(each -> !each.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static <T> Optional<T> id(String written, Function<String, T> kind) {
        try {
            return Optional.of(kind.apply(written));
        } catch (RoomkeeperException none) {
            return Optional.empty();
        }
    }

    private static int minutes(int written) {
        return written < 0 || written > Sanction.MAX_MINUTES ? 0 : written;
    }

    private static String reason(String written) {
        boolean plain =
                written.length() <= ConsoleRequest.MAX_REASON
                        && written.chars().noneMatch(Character::isISOControl);
        return plain ? written : "";
    }
}
