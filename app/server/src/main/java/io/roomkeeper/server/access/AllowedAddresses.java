package io.roomkeeper.server.access;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// From where the Server API may be called. Server API §1.1.
public final class AllowedAddresses {
    /// From everywhere.
    public static final AllowedAddresses ANY = new AllowedAddresses(List.of());

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final List<Range> ranges;

    /// `ranges` are like `192.0.2.7`, `192.0.2.0/24` or `2001:db8::/32`; none allow everything.
    /// Throws 1002 for what is none.
    public AllowedAddresses(Collection<String> ranges) {
        this.ranges = ranges.stream().map(Range::of).toList();
    }

    /// Throws 1007 for an address that is in no range.
    public void check(InetAddress caller) {
        var address = caller.getAddress();
        if (!ranges.isEmpty() && ranges.stream().noneMatch(range -> range.holds(address))) {
            throw new RoomkeeperException(
                    ErrorCode.FORBIDDEN, "this address may not call the Server API.");
        }
    }

    private static final class Range {
        private final byte[] network;
        private final int bits;

        private Range(byte[] network, int bits) {
            this.network = network;
            this.bits = bits;
        }

        static Range of(String text) {
            int slash = text.indexOf('/');
            var network = address(slash < 0 ? text : text.substring(0, slash));
            int most = network.length * Byte.SIZE;
            try {
                int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
                if (bits >= 0 && bits <= most) {
                    return new Range(network, bits);
                }
                throw refusal(text);
            } catch (NumberFormatException notANumber) {
                throw refusal(text);
            }
        }

        /// Only of what is an address already, so that no name is ever looked up.
        private static byte[] address(String text) {
            try {
                if (LITERAL.matcher(text).matches()) {
                    return InetAddress.getByName(text).getAddress();
                }
                throw refusal(text);
            } catch (UnknownHostException none) {
                throw refusal(text);
            }
        }

        private static RoomkeeperException refusal(String text) {
            return new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "'" + text + "' is no address or range of addresses.");
        }

        boolean holds(byte[] address) {
            int whole = bits / Byte.SIZE;
            if (address.length != network.length
                    || !Arrays.equals(address, 0, whole, network, 0, whole)) {
                return false;
            }
            int rest = bits % Byte.SIZE;
            return rest == 0
                    || ((address[whole] ^ network[whole]) & 0xFF) >>> (Byte.SIZE - rest) == 0;
        }
    }
}
