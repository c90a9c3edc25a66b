package io.roomkeeper.console.chat;

/// How a user's card is shown: beside the messages, in a window of its own, or ready for a note.
public enum CardWay {
    BESIDE,
    WINDOW,
    NOTE
}
