package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.UserList;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The keys of all that is stored, by which it is sorted. This is the stored format: the table of
/// entries in `JOURNAL.md` describes it. An id that does not end its key is ended by a zero byte,
/// which no id contains.
final class StateKey {
    /// The number of the last line of the audit log; comes first, so that it is found quickly.
    static final byte LAST_AUDIT_NUMBER = '#';

    static final byte APP = '$';
    static final byte AUDIT_LINE = 'A';
    static final byte AUDIT_OF_ROOM = 'B';
    static final byte AUDIT_ABOUT_USER = 'C';
    static final byte GLOBAL_SANCTION = 'G';
    static final byte KEPT_ROOM = 'K';
    static final byte MUTED_ROOM = 'M';
    static final byte NOTE = 'N';
    static final byte ROOM = 'R';
    static final byte IN_ROOM = 'S';
    static final byte USER = 'U';
    static final byte UNDONE = 'V';

    static final byte SANCTION = 's';
    static final byte LIST = 'l';
    private static final byte ATTRIBUTE = 'a';
    private static final byte[] END = {0};

    private StateKey() {}

    static byte[] lastAuditNumber() {
        return new byte[] {LAST_AUDIT_NUMBER};
    }

    static byte[] settings() {
        return key(APP, text("settings"));
    }

    static byte[] types(TypeList list) {
        return key(APP, text(list.name()));
    }

    static byte[] globalSanction(Sanction.Kind kind, UserId user) {
        return key(GLOBAL_SANCTION, text(kind.name()), END, text(user.value()));
    }

    static byte[] user(UserId user) {
        return key(USER, text(user.value()));
    }

    static byte[] note(UserId user, long number) {
        return key(NOTE, text(user.value()), END, number(number));
    }

    /// What all notes about the user begin with.
    static byte[] notes(UserId user) {
        return key(NOTE, text(user.value()), END);
    }

    static byte[] auditLine(long number) {
        return key(AUDIT_LINE, number(number));
    }

    static byte[] auditOf(RoomId room, long number) {
        return key(AUDIT_OF_ROOM, text(room.value()), END, number(number));
    }

    static byte[] auditAbout(UserId user, long number) {
        return key(AUDIT_ABOUT_USER, text(user.value()), END, number(number));
    }

    /// Whether a line about a user, whose value this is, is one of `room`, in bytes of UTF-8.
    static boolean isOf(byte[] value, byte[] room) {
        return Arrays.equals(value, Long.BYTES, value.length, room, 0, room.length);
    }

    static byte[] undone(long number) {
        return key(UNDONE, number(number));
    }

    /// The number with which a key of the audit log ends.
    static long auditNumber(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - Long.BYTES);
    }

    /// The time with which a value of the audit log begins, in milliseconds.
    static long auditTime(byte[] value) {
        return ByteBuffer.wrap(value).getLong();
    }

    static byte[] keptRoom(RoomId room) {
        return key(KEPT_ROOM, text(room.value()));
    }

    static byte[] mutedRoom(RoomId room) {
        return key(MUTED_ROOM, text(room.value()));
    }

    static byte[] room(RoomId room) {
        return key(ROOM, text(room.value()));
    }

    /// The room of a key that ends with one.
    static RoomId roomOf(byte[] key) {
        return new RoomId(new String(key, 1, key.length - 1, StandardCharsets.UTF_8));
    }

    /// What all sanctions, lists and attributes of the room begin with.
    static byte[] inRoom(RoomId room) {
        return key(IN_ROOM, text(room.value()), END);
    }

    static byte[] sanction(RoomId room, Sanction.Kind kind, UserId user) {
        return key(
                IN_ROOM,
                text(room.value()),
                END,
                new byte[] {SANCTION},
                text(kind.name()),
                END,
                text(user.value()));
    }

    static byte[] list(RoomId room, UserList list) {
        return key(IN_ROOM, text(room.value()), END, new byte[] {LIST}, text(list.name()), END);
    }

    static byte[] listed(RoomId room, UserList list, UserId user) {
        return key(
                IN_ROOM,
                text(room.value()),
                END,
                new byte[] {LIST},
                text(list.name()),
                END,
                text(user.value()));
    }

    /// The user of the key of one on a list, which begins with `list`.
    static UserId userOf(byte[] key, byte[] list) {
        return new UserId(
                new String(key, list.length, key.length - list.length, StandardCharsets.UTF_8));
    }

    static byte[] attribute(RoomId room, String name) {
        return key(IN_ROOM, text(room.value()), END, new byte[] {ATTRIBUTE}, text(name));
    }

    /// Whether `key` is that of a sanction, in a room or everywhere.
    static boolean isSanction(byte[] key) {
        return key[0] == GLOBAL_SANCTION || (key[0] == IN_ROOM && key[endOfRoom(key)] == SANCTION);
    }

    private static int endOfRoom(byte[] key) {
        int at = 1;
        while (key[at] != 0) {
            at++;
        }
        return at + 1;
    }

    static boolean isAttribute(byte[] key, byte[] inRoom) {
        return key[inRoom.length] == ATTRIBUTE;
    }

    static boolean isSanction(byte[] key, byte[] inRoom) {
        return key[inRoom.length] == SANCTION;
    }

    /// Behind the last key that begins with `prefix`, which does not end with 0xff.
    static byte[] behind(byte[] prefix) {
        var end = prefix.clone();
        end[end.length - 1]++;
        return end;
    }

    static byte[] prefix(byte table) {
        return new byte[] {table};
    }

    static boolean hasPrefix(byte[] key, byte[] prefix) {
        return key.length >= prefix.length
                && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] key(byte table, byte[]... parts) {
        int length = 1;
        for (var part : parts) {
            length += part.length;
        }
        var key = ByteBuffer.allocate(length).put(table);
        for (var part : parts) {
            key.put(part);
        }
        return key.array();
    }
}
