package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/// Why a call to the server did not do what was asked.
public final class Failures {
    private Failures() {}

    /// A sentence with the reason and, where there is one, the next step.
    public static String why(Throwable failure) {
        return switch (cause(failure)) {
            case RoomkeeperException refusal -> refused(refusal);
            case SSLHandshakeException _ -> text("failure.notTrusted");
            case SSLException _ -> text("failure.notSecure");
            case ConnectException none when none.getCause() instanceof ConnectException inner ->
                    why(inner);
            case ConnectException none when none.getCause() instanceof UnresolvedAddressException ->
                    text("failure.noHost");
            case ConnectException _ -> text("failure.notListening");
            default -> text("failure.noAnswer");
        };
    }

    /// What failed, without what carried it here.
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /// The same for a refusal of which the server tells by number, with its own sentence.
    public static String why(int code, String detail) {
        return ErrorCode.of(code)
                .map(known -> refused(new RoomkeeperException(known, detail)))
                .orElseGet(() -> text("failure.other", detail, Integer.toString(code)));
    }

    private static String refused(RoomkeeperException refusal) {
        return switch (refusal.code()) {
            case ROOM_NOT_FOUND -> text("failure.noRoom");
            case USER_NOT_FOUND -> text("failure.noUser");
            case NOT_IN_ROOM -> text("failure.notInRoom");
            case FORBIDDEN -> text("failure.role", refusal.detail());
            case UNKNOWN_APP_KEY, BAD_SIGNATURE, TOKEN_INVALID, TOKEN_EXPIRED ->
                    text("failure.notAllowed");
            case TOO_MANY_CALLS, MESSAGES_TOO_FAST, CALLS_TOO_FAST -> text("failure.tooFast");
            case STORE_REFUSED -> text("failure.notStored");
            default ->
                    text(
                            "failure.other",
                            refusal.detail(),
                            Integer.toString(refusal.code().number()));
        };
    }
}
