package io.roomkeeper.server.callback;

/// What came of one POST.
sealed interface Answer {
    int OK = 200;

    record Answered(int status, String body) implements Answer {}

    record TimedOut() implements Answer {}

    record Failed(String why) implements Answer {}

    /// Anything but 200 is a failure. Server API §13.
    default boolean succeeded() {
        return this instanceof Answered(int status, _) && status == OK;
    }

    /// For the log: never the body.
    default String summary() {
        return switch (this) {
            case Answered(int status, _) -> "HTTP " + status;
            case TimedOut() -> "no answer in time";
            case Failed(var why) -> why;
        };
    }
}
