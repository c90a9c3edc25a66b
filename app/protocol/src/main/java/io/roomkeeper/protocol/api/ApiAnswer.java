package io.roomkeeper.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;

/// Bodies of the Server API's answers; `code` is always a JSON number. Server API §1 to §12.
public sealed interface ApiAnswer {
    int OK = 200;

    int code();

    /// Success without anything to say.
    record Done(int code) implements ApiAnswer {
        public static final Done INSTANCE = new Done(OK);
    }

    /// Any failure; never without a text, because SDKs trip over that.
    record Failure(int code, String errorMessage, String url) implements ApiAnswer {}

    record Token(int code, UserId userId, String token) implements ApiAnswer {}

    /// §3.1; `ban` is mute-all.
    record Room(
            int code,
            RoomId chatroomId,
            long createTime,
            int memberCount,
            int destroyType,
            int destroyTime,
            boolean ban)
            implements ApiAnswer {}

    /// §3.2, the old query call, with its capital R.
    record Rooms(int code, List<NamedRoom> chatRooms) implements ApiAnswer {
        public Rooms {
            chatRooms = List.copyOf(chatRooms);
        }
    }

    record NamedRoom(RoomId chrmId, String name, String time) {}

    /// §3.3.
    record Members(int code, int total, List<JoinedUser> users) implements ApiAnswer {
        public Members {
            users = List.copyOf(users);
        }
    }

    record JoinedUser(UserId id, String time) {}

    /// §6 and §7; `time` is when the mute or ban ends.
    record Sanctioned(int code, List<SanctionedUser> users) implements ApiAnswer {
        public Sanctioned {
            users = List.copyOf(users);
        }
    }

    record SanctionedUser(UserId userId, String time) {}

    /// §9 check: 1 muted, 0 not.
    record MuteAllStatus(int code, int status) implements ApiAnswer {}

    /// §9 query.
    record RoomIds(int code, List<RoomId> chatroomIds) implements ApiAnswer {
        public RoomIds {
            chatroomIds = List.copyOf(chatroomIds);
        }
    }

    /// §3.4, a JSON boolean here.
    record Presence(int code, @JsonProperty("isInChrm") boolean inRoom) implements ApiAnswer {}

    /// §3.5, one for each user asked for, in that order.
    record Presences(int code, List<UserPresence> result) implements ApiAnswer {
        public Presences {
            result = List.copyOf(result);
        }
    }

    /// 1 in the room, 0 not: a number here.
    record UserPresence(UserId userId, @JsonProperty("isInChrm") int inRoom) {}

    /// §5.4.
    record Attributes(int code, List<AttributeEntry> keys) implements ApiAnswer {
        public Attributes {
            keys = List.copyOf(keys);
        }
    }

    /// `userId` set it last; `autoDelete` and `lastSetTime` (ms since 1970) are texts.
    record AttributeEntry(
            String key, String value, UserId userId, String autoDelete, String lastSetTime) {}

    /// §9, mute exceptions.
    record UserIds(int code, List<UserId> userIds) implements ApiAnswer {
        public UserIds {
            userIds = List.copyOf(userIds);
        }
    }

    /// §10, the one list of `users` that are plain texts.
    record AllowedUsers(int code, List<UserId> users) implements ApiAnswer {
        public AllowedUsers {
            users = List.copyOf(users);
        }
    }

    /// §10, with the field's name as it is misspelt everywhere.
    record AllowedTypes(int code, List<String> whitlistMsgType) implements ApiAnswer {
        public AllowedTypes {
            whitlistMsgType = List.copyOf(whitlistMsgType);
        }
    }

    /// §10.
    record LowPriorityTypes(int code, List<String> objectNames) implements ApiAnswer {
        public LowPriorityTypes {
            objectNames = List.copyOf(objectNames);
        }
    }

    /// §11.1, one for each room, in the order asked.
    record Published(int code, List<PublishedMessage> messageUIDs) implements ApiAnswer {
        public Published {
            messageUIDs = List.copyOf(messageUIDs);
        }
    }

    record PublishedMessage(RoomId chatroomId, String messageUID) {}

    /// §11.4; `url` is empty when that hour has no file.
    record LogFile(int code, String url, String date) implements ApiAnswer {}

    /// §11.5, ascending in time.
    record History(int code, List<HistoryMessage> data) implements ApiAnswer {
        public History {
            data = List.copyOf(data);
        }
    }

    /// `msgTime` in ms since 1970; a room's messages have no expansion.
    record HistoryMessage(
            RoomId targetId,
            UserId fromUserId,
            String messageUID,
            long msgTime,
            String objectName,
            String content,
            boolean expansion,
            String extraContent) {}

    /// §12: `"1"` or `"0"`, a text.
    record OnlineStatus(int code, String status) implements ApiAnswer {}

    /// §12.
    record UserInfo(int code, String userName, String userPortrait, String createTime)
            implements ApiAnswer {}

    /// §12.
    record Blocked(int code, List<BlockedUser> users) implements ApiAnswer {
        public Blocked {
            users = List.copyOf(users);
        }
    }

    record BlockedUser(UserId userId, String blockEndTime) {}
}
