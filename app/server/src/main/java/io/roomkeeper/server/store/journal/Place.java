package io.roomkeeper.server.store.journal;

/// Where something starts in the journal: `segment` is the number of the first batch of its file,
/// `offset` the bytes before it there.
public record Place(long segment, int offset) {
    public Place plus(int bytes) {
        return new Place(segment, offset + bytes);
    }
}
