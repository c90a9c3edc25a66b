package io.roomkeeper.server.callback;

import io.roomkeeper.server.access.AddressRange;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses are not the open Internet's: loopback, private, link-local (there clouds keep
/// their secrets), multicast, unspecified, reserved, and IPv6 addresses that wrap one of these.
final class Reach {
    /// Ranges that `InetAddress` does not tell.
    private static final List<AddressRange> OTHERS =
            List.of(
                    AddressRange.of("0.0.0.0/8"), // this network
                    AddressRange.of("100.64.0.0/10"), // carrier-grade NAT
                    AddressRange.of("192.0.0.0/24"), // protocol assignments
                    AddressRange.of("198.18.0.0/15"), // benchmarks
                    AddressRange.of("240.0.0.0/4"), // reserved, broadcast
                    AddressRange.of("fc00::/7")); // unique local

    /// IPv6 that wraps an IPv4 address: where the four bytes begin.
    private static final List<Wrapper> WRAPPERS =
            List.of(
                    new Wrapper(AddressRange.of("::/96"), 12), // compatible
                    new Wrapper(AddressRange.of("64:ff9b::/96"), 12), // NAT64
                    new Wrapper(AddressRange.of("64:ff9b:1::/48"), 12), // local NAT64
                    new Wrapper(AddressRange.of("2002::/16"), 2)); // 6to4

    private record Wrapper(AddressRange range, int at) {
        boolean hides(Inet6Address address) {
            return range.holds(address) && isPrivate(inner(address));
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

    static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || OTHERS.stream().anyMatch(range -> range.holds(address))
                || switch (address) {
                    case Inet6Address six ->
                            WRAPPERS.stream().anyMatch(wrapper -> wrapper.hides(six));
                    case Inet4Address _ -> false;
                    default -> true;
                };
    }
}
