package io.roomkeeper.server.callback;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Which addresses are not the open Internet's: loopback, private, link-local (there clouds keep
/// their secrets), multicast, unspecified, reserved, and IPv6 addresses that wrap one of these.
final class Reach {
    /// Ranges that `InetAddress` does not tell.
    private static final List<Block> OTHERS =
            List.of(
                    block("0.0.0.0", 8), // this network
                    block("100.64.0.0", 10), // carrier-grade NAT
                    block("192.0.0.0", 24), // protocol assignments
                    block("198.18.0.0", 15), // benchmarks
                    block("240.0.0.0", 4), // reserved, broadcast
                    block("fc00::", 7)); // unique local

    /// IPv6 that wraps an IPv4 address: where the four bytes begin.
    private static final List<Wrapper> WRAPPERS =
            List.of(
                    new Wrapper(block("::", 96), 12), // compatible
                    new Wrapper(block("64:ff9b::", 96), 12), // NAT64
                    new Wrapper(block("64:ff9b:1::", 48), 12), // local NAT64
                    new Wrapper(block("2002::", 16), 2)); // 6to4

    private record Block(InetAddress first, int bits) {
        boolean holds(InetAddress address) {
            var mine = first.getAddress();
            var other = address.getAddress();
            if (mine.length != other.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = Byte.SIZE - bits % Byte.SIZE;
            return Arrays.equals(mine, 0, whole, other, 0, whole)
                    && (rest == Byte.SIZE || (mine[whole] ^ other[whole]) >> rest == 0);
        }
    }

    private record Wrapper(Block block, int at) {
        boolean hides(Inet6Address address) {
            return block.holds(address) && isPrivate(inner(address));
        }

        private InetAddress inner(Inet6Address address) {
            var bytes = address.getAddress();
            return InetAddress.ofLiteral(
                    "%d.%d.%d.%d"
                            .formatted(
                                    bytes[at] & 0xFF,
                                    bytes[at + 1] & 0xFF,
                                    bytes[at + 2] & 0xFF,
                                    bytes[at + 3] & 0xFF));
        }
    }

    private Reach() {}

    private static Block block(String first, int bits) {
        return new Block(InetAddress.ofLiteral(first), bits);
    }

    static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || OTHERS.stream().anyMatch(block -> block.holds(address))
                || switch (address) {
                    case Inet6Address six ->
                            WRAPPERS.stream().anyMatch(wrapper -> wrapper.hides(six));
                    case Inet4Address _ -> false;
                    default -> true;
                };
    }
}
