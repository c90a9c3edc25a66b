package io.roomkeeper.console.common;

/// Why something was not done to a row, as a sentence, and how it is tried again.
public record RowFailure(String sentence, Runnable retry) {}
