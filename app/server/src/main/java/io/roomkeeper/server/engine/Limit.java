package io.roomkeeper.server.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every limit an operator may set. 0, where it is allowed, lifts a rate, [#MEMBERS_PER_ROOM],
/// [#ROOMS_PER_USER] and [#ATTRIBUTE_BYTES_PER_ROOM]; the three budgets of messages it lifts only
/// together; what else may be 0 is then forbidden.
public enum Limit {
    MEMBERS_PER_ROOM(0, 0, 10_000_000, "members of one room"),
    ROOMS_PER_USER(1_000, 0, 1_000_000, "rooms a user is in at a time, where several are allowed"),
    ROOMS_MADE_PER_MINUTE(10, 0, 1_000_000, "rooms a user makes a minute by joining", true),
    USERS_PER_CALL(20, 1, 1_000, "users in one call that mutes, bans or excepts"),
    EXCEPTIONS_PER_ROOM(20, 1, 10_000, "mute exceptions of one room"),
    ALLOWED_USERS_PER_ROOM(5, 1, 10_000, "users on one room's allowlist"),
    ALLOWED_TYPES(20, 1, 1_000, "message types on the allowlist"),
    LOW_PRIORITY_TYPES(20, 1, 1_000, "message types of low priority"),
    LOW_PRIORITY_TYPES_PER_CALL(5, 1, 1_000, "low priority types in one call"),
    KEPT_ROOMS(5, 1, 1_000_000, "rooms that are kept alive"),
    ATTRIBUTES_PER_ROOM(100, 1, 10_000, "attributes of one room"),
    ATTRIBUTE_BYTES_PER_ROOM(2_097_152, 0, 1_073_741_824, "bytes of all attributes of one room"),
    ATTRIBUTE_VALUE_CHARACTERS(4_096, 1, 65_536, "characters in an attribute's value"),
    ATTRIBUTES_PER_MEMBER_CALL(10, 1, 1_000, "attributes a member changes in one call"),
    ATTRIBUTES_PER_SERVER_CALL(20, 1, 1_000, "attributes the Server API changes in one call"),
    NOTIFICATION_EXTRA_BYTES(2_048, 0, 65_536, "bytes of extra text passed on in a notice"),
    CONTENT_BYTES(131_072, 1_024, 131_072, "bytes in a message's content"),
    RECENT_BYTES_PER_ROOM(
            262_144, 1, 6_553_600, "bytes in the last 50 messages a room has in mind"),
    ROOM_NAME_CHARACTERS(256, 1, 65_536, "characters in a room's name by the Server API"),
    ROOMS_PER_CALL(1_000, 1, 10_000, "rooms one call destroys or mutes"),
    ROOMS_PER_PUBLISH(100, 1, 10_000, "rooms one publish call sends to"),
    AWAKE_IDLE_ROOMS(10_000, 0, 10_000_000, "rooms without members that stay in memory"),
    AWAKE_IDLE_SECONDS(60, 1, 86_400, "seconds a room without members stays in memory"),
    WORDS(1_000, 0, 100_000, "blocked and replaced words"),
    OFFLINE_MESSAGES(30, 1, 10_000, "messages a member who went offline may miss"),
    OFFLINE_SECONDS(30, 1, 3_600, "seconds offline after which the next message removes a member"),
    KICK_SECONDS(240, 30, 300, "seconds offline after which the real-time kick removes a member"),
    NAMED_MEMBER_CHANGES(100, 0, 10_000, "users named in one notice of who came and went"),
    RESERVED_MESSAGES(20, 0, 1_000_000, "messages in 200 ms for high priority only", true),
    SHARED_MESSAGES(20, 0, 1_000_000, "messages in 200 ms for high and low priority", true),
    PROTECTED_MESSAGES(20, 0, 1_000_000, "messages in 200 ms beyond these if protected", true),
    SEARCHES_AT_A_TIME(1, 1, 64, "histories searched at a time, each by a thread"),
    SEARCH_MILLISECONDS(100, 10, 5_000, "milliseconds of search in one answer, about"),
    NOTES_PER_USER(50, 1, 1_000, "notes of moderators about one user"),
    HISTORY_BYTES_PER_ANSWER(
            262_144, 1, 6_553_600, "bytes in the stored messages that a member is answered"),
    SENDS_PER_SECOND(5, 0, 1_000_000, "messages and recalls a second from one connection", true),
    REQUESTS_PER_SECOND(100, 0, 1_000_000, "requests a second from one connection", true),
    CHARACTERS_PER_SECOND(
            4_194_304, 0, 1_073_741_824, "characters read a second from one connection", true),
    UNANSWERED_REQUESTS(32, 1, 10_000, "requests of one connection at work at a time"),
    LARGE_REQUESTS(2, 1, 10_000, "joins and readings of one connection at work at a time"),
    ROOM_INFO_PER_SECOND(1, 0, 1_000_000, "room queries a second from one connection", true),
    ROOM_INFO_PER_MINUTE(20, 0, 1_000_000, "room queries a minute from one connection", true),
    FRAME_BYTES(1_048_576, 4_096, 16_777_216, "bytes in one frame from a connected member"),
    CONNECTIONS_PER_ADDRESS(
            5_000, 0, 10_000_000, "connections from one address, or /64 of IPv6", true),
    CALLS_PER_SECOND(100, 0, 1_000_000, "management calls a second", true),
    ATTRIBUTE_SETS_PER_SECOND(100, 0, 1_000_000, "attributes set a second by calls", true),
    ATTRIBUTE_REMOVALS_PER_SECOND(100, 0, 1_000_000, "attributes removed a second by calls", true),
    PUBLISHES_PER_SECOND(100, 0, 1_000_000, "messages published a second by calls", true),
    BROADCASTS_PER_SECOND(1, 0, 1_000_000, "broadcasts a second by calls", true),
    RECALLS_PER_SECOND(100, 0, 1_000_000, "messages recalled a second by calls", true),
    TOKENS_PER_SECOND(200, 0, 1_000_000, "tokens made a second by calls", true),
    HISTORY_CALLS_PER_SECOND(100, 0, 1_000_000, "history calls a second", true);

    private final int byDefault;
    private final int least;
    private final int most;
    private final String meaning;
    private final boolean rate;

    Limit(int byDefault, int least, int most, String meaning) {
        this(byDefault, least, most, meaning, false);
    }

    Limit(int byDefault, int least, int most, String meaning, boolean rate) {
        this.byDefault = byDefault;
        this.least = least;
        this.most = most;
        this.meaning = meaning;
        this.rate = rate;
    }

    /// As settings spell it, like `kept-rooms`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one spelt `key`.
    public static Optional<Limit> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    public int byDefault() {
        return byDefault;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /// What it counts, an English phrase.
    public String meaning() {
        return meaning;
    }

    /// Whether it is one of those that a test bench lifts all at once.
    public boolean isRate() {
        return rate;
    }
}
