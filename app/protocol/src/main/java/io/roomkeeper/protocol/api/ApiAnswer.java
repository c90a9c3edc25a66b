package io.roomkeeper.protocol.api;

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
}
