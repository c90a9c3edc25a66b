package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.UserResult;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What there is to know about something a server refused: what the screen says, the code by number
/// and name, the server's own words, and what its log calls the request (empty when unknown).
public record Trouble(String sentence, int code, String name, String words, String requestId) {
    /// Empty for a failure that is none of the server's.
    static Optional<Trouble> of(String sentence, Throwable failure) {
        return Failures.cause(failure) instanceof RoomkeeperException refusal
                ? Optional.of(
                        new Trouble(
                                sentence,
                                refusal.code().number(),
                                refusal.code().name(),
                                refusal.detail(),
                                refusal.requestId()))
                : Optional.empty();
    }

    /// What there is to know about one user whom something was not done to.
    static Trouble of(String sentence, UserResult refused, @Nullable String requestId) {
        String name = ErrorCode.of(refused.code()).map(ErrorCode::name).orElse("");
        return new Trouble(
                sentence,
                refused.code(),
                name,
                refused.message(),
                Objects.requireNonNullElse(requestId, ""));
    }

    /// The same under another sentence.
    Trouble under(String other) {
        return new Trouble(other, code, name, words, requestId);
    }

    String codeLine() {
        return text("trouble.code", Integer.toString(code), name);
    }

    String requestLine() {
        return requestId.isEmpty() ? text("trouble.noRequest") : text("trouble.request", requestId);
    }

    /// All of it, for the clipboard.
    String asText() {
        return Stream.of(sentence, codeLine(), words, requestLine())
                .collect(Collectors.joining("\n"));
    }
}
