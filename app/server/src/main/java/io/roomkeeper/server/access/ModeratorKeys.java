package io.roomkeeper.server.access;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.MadeKey;
import io.roomkeeper.protocol.console.ModeratorEntry;
import io.roomkeeper.protocol.console.Role;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The keys with which consoles come in, as `Authorization: Bearer <key>`: the server's own, which
/// is its owner's, and those that were made for moderators.
public final class ModeratorKeys {
    /// Whom the server's own key stands for.
    public static final String OWNER = "owner";

    /// Keys besides the server's own.
    public static final int MOST = 1_000;

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final String SCHEME = "Bearer ";
    private static final int SECRET_BYTES = 32;

    private final byte[] ownKey;
    private final ModeratorFile file;
    private final InstantSource clock;
    private volatile Known known = new Known(Instant.MIN, Set.of());
    private final SecureRandom random = new SecureRandom();

    public ModeratorKeys(String ownKey, ModeratorFile file, InstantSource clock) {
        this.ownKey = digest(ownKey);
        this.file = file;
        this.clock = clock;
    }

    private record Known(Instant asked, Set<String> names) {}

    /// Whoever comes in with a key.
    public record Moderator(String name, Role role) {}

    /// Throws 31004 for a missing or unknown key.
    public Moderator check(HeaderMap headers) {
        return check(headers.getFirst(Headers.AUTHORIZATION));
    }

    /// Whether the key that came in this header is good now.
    public boolean isGood(@Nullable String authorization) {
        try {
            return check(authorization).role().includes(Role.AUDITOR);
        } catch (RoomkeeperException voided) {
            return false;
        }
    }

    private Moderator check(@Nullable String given) {
        if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unknown();
        }
        var hash = digest(given.substring(SCHEME.length()).strip());
        return MessageDigest.isEqual(ownKey, hash)
                ? new Moderator(OWNER, Role.OWNER)
                : file.read().stream()
                        .filter(each -> MessageDigest.isEqual(bytes(each.hash()), hash))
                        .map(each -> new Moderator(each.name(), each.role()))
                        .findFirst()
                        .orElseThrow(ModeratorKeys::unknown);
    }

    private static RoomkeeperException unknown() {
        return new RoomkeeperException(
                ErrorCode.TOKEN_INVALID, "the console key is missing or wrong.");
    }

    /// The role of the one called `name`, if there is one.
    public Optional<Role> role(String name) {
        return name.equals(OWNER)
                ? Optional.of(Role.OWNER)
                : file.read().stream()
                        .filter(each -> each.name().equals(name))
                        .map(ModeratorFile.Stored::role)
                        .findFirst();
    }

    /// All but the server's own, in the order they were made.
    public List<ModeratorEntry> list() {
        return file.read().stream()
                .map(each ->
                        new ModeratorEntry(each.name(), each.role(), each.created(), each.by()))
                .toList();
    }

    /// Of all who have a key, the server's own first.
    public List<String> names() {
        return Stream.concat(Stream.of(OWNER), file.read().stream().map(ModeratorFile.Stored::name))
                .toList();
    }

    /// Whether one is called `name`; may be a second old, for it is asked with every event.
    public boolean isKnown(String name) {
        var now = clock.instant();
        var last = known;
        if (now.isBefore(last.asked()) || !now.isBefore(last.asked().plus(ASK_EVERY))) {
            last = new Known(now, Set.copyOf(names()));
            known = last;
        }
        return last.names().contains(name);
    }

    /// Makes a key. Throws 1002 for a name that is no user id or is taken.
    public MadeKey add(String name, Role role, String by) {
        var user = new UserId(name).value();
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var made =
                new ModeratorFile.Stored(
                        user, role, HexFormat.of().formatHex(digest(key)), clock.millis(), by);
        file.change(stored -> {
            if (user.equals(OWNER) || stored.stream().anyMatch(has(user))) {
                throw new RoomkeeperException(
                        ErrorCode.BAD_PARAMETER, "there is a moderator called " + user + ".");
            }
            if (stored.size() >= MOST) {
                throw new RoomkeeperException(
                        ErrorCode.BAD_PARAMETER, "there are at most " + MOST + " moderators.");
            }
            var more = new ArrayList<>(stored);
            more.add(made);
            return more;
        });
        return new MadeKey(user, role, key);
    }

    /// Voids a key. Throws 1015 when there is none of that name.
    public void remove(String name) {
        file.change(stored -> {
            var fewer = new ArrayList<>(stored);
            if (!fewer.removeIf(has(name))) {
                throw new RoomkeeperException(
                        ErrorCode.NOTHING_TO_DELETE, "there is no moderator called " + name + ".");
            }
            return fewer;
        });
    }

    private static Predicate<ModeratorFile.Stored> has(String name) {
        return each -> each.name().equals(name);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /// A key has 256 random bits, so one round is enough.
    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
