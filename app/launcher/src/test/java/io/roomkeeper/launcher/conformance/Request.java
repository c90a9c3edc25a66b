package io.roomkeeper.launcher.conformance;

import java.nio.charset.StandardCharsets;

/// Texts of messages whose answer shows whether they were understood: it repeats the name of the
/// room.
final class Request {
    private static final String ROOM = "launch";

    private Request() {}

    static String text() {
        return of(ROOM);
    }

    /// Names `room`.
    static String of(String room) {
        return "{\"type\":\"exit\",\"id\":7,\"chatroomId\":\"" + room + "\"}";
    }

    /// Says something else besides; what is not listed is ignored.
    static String withFiller(String filler) {
        return text().replace("}", ",\"filler\":\"" + filler + "\"}");
    }

    /// Just so many bytes long.
    static String ofLength(int bytes) {
        int missing = bytes - withFiller("").length();
        return missing < 0
                ? " ".repeat(bytes - text().length()) + text()
                : withFiller("x".repeat(missing));
    }

    static Answer answer() {
        return answer(ROOM);
    }

    static Answer answer(String room) {
        return new Answer.Text("{\"type\":\"exited\",\"id\":7,\"chatroomId\":\"" + room + "\"}");
    }

    /// To a message that is text but no request.
    static Answer refusal() {
        return new Answer.TextLike("{\"type\":\"refused\",\"id\":0,\"code\":1000,");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
