package io.roomkeeper.server.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an app may switch on and off: its services, and how its rooms behave. Client behaviour §12.
public enum AppSwitch {
    APP_ENABLED(true, "Members may connect and the Server API answers."),
    SEVERAL_ROOMS(false, "A user may be in several rooms at a time."),
    JOIN_CREATES_ROOM(true, "A member's join-or-create makes a missing room."),
    ONLY_MEMBERS_SEND(false, "Only members of a room may send to it."),
    MULTI_DEVICE_EXIT(false, "Leaving on one device leaves on all devices of the user."),
    SEVERAL_WEB_SESSIONS(false, "A user may be connected from several web pages at a time."),
    KEEP_FIRST_SESSION(false, "A second login on the same kind of device is refused."),
    MEMBER_CHANGES(false, "Members are told who joins and leaves."),
    REAL_TIME_KICK(false, "Members who went offline are removed without waiting for a message."),
    LENIENT_UNKNOWN_ROOMS(false, "Moderating a room that does not exist succeeds, doing nothing."),
    MEMBERS_RECALL_AS_ADMIN(true, "A member may recall others' messages as an administrator."),
    ATTRIBUTES(true, "Rooms have attributes."),
    HISTORY(true, "Messages are stored and can be queried."),
    HISTORY_LOG(true, "Messages are written to hourly log files."),
    KEEPALIVE(true, "Rooms can be kept from ending by themselves."),
    USER_ALLOWLIST(true, "Messages of listed users are protected under load."),
    TYPE_ALLOWLIST(true, "Messages of listed types are protected under load."),
    LOW_PRIORITY_TYPES(true, "Messages of listed types are discarded first under load."),
    GLOBAL_MUTE(true, "Users can be muted in all rooms at once."),
    BROADCAST(true, "The Server API can send to all rooms at once."),
    DEDUPLICATION(true, "A message published twice with one msgRandom is refused."),
    ROUTE_SERVER_MESSAGES(false, "Messages of the Server API go through the routing callback."),
    REVIEW_SERVER_MESSAGES(false, "Messages of the Server API go through the pre-send callback.");

    private final boolean byDefault;
    private final String meaning;

    AppSwitch(boolean byDefault, String meaning) {
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /// As settings and the console API spell it, like `several-rooms`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one spelt `key`.
    public static Optional<AppSwitch> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    public boolean onByDefault() {
        return byDefault;
    }

    /// What it does when on, one English sentence.
    public String meaning() {
        return meaning;
    }
}
