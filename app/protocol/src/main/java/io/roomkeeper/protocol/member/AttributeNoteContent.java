package io.roomkeeper.protocol.member;

/// The content of `RC:chrmKVNotiMsg`: an attribute was set (`type` 1) or removed (2). Client
/// behaviour §4.3.
public record AttributeNoteContent(int type, String key, String value, String extra) {
    public static AttributeNoteContent set(String key, String value, String extra) {
        return new AttributeNoteContent(1, key, value, extra);
    }

    public static AttributeNoteContent removed(String key, String value, String extra) {
        return new AttributeNoteContent(2, key, value, extra);
    }
}
