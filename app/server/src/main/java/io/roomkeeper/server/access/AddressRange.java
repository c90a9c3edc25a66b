package io.roomkeeper.server.access;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.net.InetAddress;
import java.util.Arrays;

/// The addresses whose first `bits` are those of `first`.
public record AddressRange(InetAddress first, int bits) {
    public AddressRange {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("no such range: " + first + "/" + bits);
        }
    }

    /// `text` is like `192.0.2.7`, `192.0.2.0/24` or `2001:db8::/32`; no name is ever looked up.
    /// Throws 1002 for anything else.
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        try {
            var first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int bits =
                    slash < 0
                            ? first.getAddress().length * Byte.SIZE
                            : Integer.parseInt(text.substring(slash + 1));
            return new AddressRange(first, bits);
        } catch (IllegalArgumentException none) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "'" + text + "' is no address or range of addresses.");
        }
    }

    public boolean holds(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        int whole = bits / Byte.SIZE;
        if (mine.length != other.length || !Arrays.equals(mine, 0, whole, other, 0, whole)) {
            return false;
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((mine[whole] ^ other[whole]) & 0xFF) >>> (Byte.SIZE - rest) == 0;
    }
}
