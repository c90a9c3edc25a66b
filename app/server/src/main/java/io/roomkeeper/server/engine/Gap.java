package io.roomkeeper.server.engine;

/// The sequence numbers of what a member who comes back may have missed; both 0 for none.
public record Gap(long from, long to) {
    public static final Gap NONE = new Gap(0, 0);
}
