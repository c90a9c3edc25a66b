package io.roomkeeper.server.access;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/// From where the Server API may be called. Server API §1.1.
public final class AllowedAddresses {
    private final List<AddressRange> ranges;

    /// `ranges` are as in [AddressRange#of], which throws 1002; none allow everything.
    public AllowedAddresses(Collection<String> ranges) {
        this.ranges = ranges.stream().map(AddressRange::of).toList();
    }

    /// Throws 1007 for an address that is in no range.
    public void check(InetAddress caller) {
        if (!ranges.isEmpty() && ranges.stream().noneMatch(range -> range.holds(caller))) {
            throw new RoomkeeperException(
                    ErrorCode.FORBIDDEN, "this address may not call the Server API.");
        }
    }
}
