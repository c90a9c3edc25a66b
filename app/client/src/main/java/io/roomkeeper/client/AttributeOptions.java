package io.roomkeeper.client;

/// How attributes are set or removed. Client behaviour §8.
///
/// @param autoDelete whether what is set goes when the member leaves
/// @param forced whether somebody else's may be changed
/// @param announced whether the room gets a message about a single change, with `extra`
public record AttributeOptions(
        boolean autoDelete, boolean forced, boolean announced, String extra) {
    /// One's own, to stay, without a message.
    public static final AttributeOptions PLAIN = new AttributeOptions(false, false, false, "");

    public AttributeOptions deletedOnExit() {
        return new AttributeOptions(true, forced, announced, extra);
    }

    public AttributeOptions byForce() {
        return new AttributeOptions(autoDelete, true, announced, extra);
    }

    /// With a message to the room that carries `more`, at most 2 KiB.
    public AttributeOptions announcedWith(String more) {
        return new AttributeOptions(autoDelete, forced, true, more);
    }
}
