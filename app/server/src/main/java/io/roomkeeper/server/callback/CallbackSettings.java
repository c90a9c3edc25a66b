package io.roomkeeper.server.callback;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which callbacks an app wants. Server API §13.
///
/// @param urls where to; what has none is not told. Default none
/// @param failOpen whether a message is delivered when pre-send does not answer; default yes
/// @param reviewedTypes message types that go through pre-send; default empty, which means all
/// @param allowedHosts names of hosts that may be called though they are private or loopback, as
///   they stand in the URL; default none
/// @param limits default {@link CallbackLimits#DEFAULT}
public record CallbackSettings(
        Map<CallbackKind, URI> urls,
        boolean failOpen,
        Set<String> reviewedTypes,
        Set<String> allowedHosts,
        CallbackLimits limits) {
    /// Nobody is called.
    public static final CallbackSettings NONE =
            new CallbackSettings(Map.of(), true, Set.of(), Set.of(), CallbackLimits.DEFAULT);

    /// Throws `IllegalArgumentException` with a sentence for a URL that cannot be called.
    public CallbackSettings {
        urls = Map.copyOf(urls);
        reviewedTypes = Set.copyOf(reviewedTypes);
        allowedHosts =
                allowedHosts.stream()
                        .map(Target::canonical)
                        .collect(Collectors.toUnmodifiableSet());
        for (var url : urls.entrySet()) {
            Target.check(url.getKey(), url.getValue(), allowedHosts);
        }
    }

    /// The same, with `kind` going to `url`; throws as the constructor does. Hosts come first: see
    /// {@link #allowing}.
    public CallbackSettings calling(CallbackKind kind, String url) {
        var changed = new HashMap<>(urls);
        changed.put(kind, Target.parse(kind, url));
        return new CallbackSettings(changed, failOpen, reviewedTypes, allowedHosts, limits);
    }

    /// The same, with these private or loopback hosts allowed.
    public CallbackSettings allowing(Collection<String> hosts) {
        return new CallbackSettings(urls, failOpen, reviewedTypes, Set.copyOf(hosts), limits);
    }

    /// The same; messages of only these types are reviewed, all if empty.
    public CallbackSettings reviewing(Collection<String> types, boolean nowFailOpen) {
        return new CallbackSettings(urls, nowFailOpen, Set.copyOf(types), allowedHosts, limits);
    }

    public CallbackSettings within(CallbackLimits others) {
        return new CallbackSettings(urls, failOpen, reviewedTypes, allowedHosts, others);
    }

    /// Says where to, but not the paths and queries, which may hold secrets.
    @Override
    public String toString() {
        return urls.entrySet().stream()
                .map(url -> url.getKey() + " to " + Target.host(url.getValue()))
                .sorted()
                .collect(Collectors.joining(", ", "CallbackSettings[", "]"));
    }
}
