package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.Set;

/// What a message may be. Client behaviour §4.2, §4.3; Server API §11.1.
final class MessageForm {
    /// Characters in the name of a message type.
    static final int MAX_OBJECT_NAME = 32;

    static final String ATTRIBUTE_NOTE = "RC:chrmKVNotiMsg";
    static final String COMMAND = "RC:CmdMsg";
    static final String RECALL = "RC:RcCmd";

    private static final String RESERVED = "RC:";

    // Not here: RC:RcCmd and RC:RcNtf, which only the server says. A member who could would recall
    // other people's messages.
    private static final Set<String> BUILT_IN =
            Set.of(
                    "RC:TxtMsg",
                    "RC:ImgMsg",
                    "RC:GIFMsg",
                    "RC:VcMsg",
                    "RC:HQVCMsg",
                    "RC:SightMsg",
                    "RC:FileMsg",
                    "RC:LBSMsg",
                    "RC:ImgTextMsg",
                    "RC:ReferenceMsg",
                    "RC:InfoNtf",
                    COMMAND,
                    "RC:CmdNtf");

    private MessageForm() {}

    /// Throws 30016 for too much content of a member, 23412 for a type that may not be sent.
    static void checkMembers(App app, String objectName, String content) {
        checkSize(app, content, ErrorCode.CONTENT_TOO_LARGE);
        if (objectName.equals(ATTRIBUTE_NOTE)) {
            throw new RoomkeeperException(
                    ErrorCode.INVALID_MEMBER_PARAMETER, "objectName is one only the server uses.");
        }
        checkName(objectName, ErrorCode.INVALID_MEMBER_PARAMETER);
        checkUnicode(content, ErrorCode.INVALID_MEMBER_PARAMETER);
    }

    /// Throws 1005 for what is too long, 1002 for a type that may not be sent.
    static void checkServers(App app, String objectName, String content) {
        if (objectName.length() > MAX_OBJECT_NAME) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    "objectName must be at most " + MAX_OBJECT_NAME + " characters.");
        }
        checkSize(app, content, ErrorCode.PARAMETER_TOO_LONG);
        checkName(objectName, ErrorCode.BAD_PARAMETER);
        checkUnicode(content, ErrorCode.BAD_PARAMETER);
    }

    // Bytes are counted only where they matter: no character takes more than three.
    private static void checkSize(App app, String content, ErrorCode code) {
        int most = app.limit(Limit.CONTENT_BYTES);
        if (content.length() <= most / 3) {
            return;
        }
        int bytes = Text.bytes(content);
        if (bytes > most) {
            throw new RoomkeeperException(
                    code, "content must be at most " + most + " bytes, was " + bytes + ".");
        }
    }

    private static void checkName(String objectName, ErrorCode code) {
        if (objectName.isEmpty() || objectName.length() > MAX_OBJECT_NAME) {
            throw new RoomkeeperException(
                    code,
                    "objectName must be 1 to "
                            + MAX_OBJECT_NAME
                            + " characters, was "
                            + objectName.length()
                            + ".");
        }
        if (!objectName.codePoints().allMatch(MessageForm::visible)) {
            throw new RoomkeeperException(code, "objectName must be printable and without spaces.");
        }
        if (objectName.startsWith(RESERVED)
                && !BUILT_IN.contains(objectName)
                && !objectName.equals(ATTRIBUTE_NOTE)) {
            throw new RoomkeeperException(
                    code, "objectName is none of the RC: types that may be sent.");
        }
    }

    private static void checkUnicode(String content, ErrorCode code) {
        if (!content.codePoints().allMatch(MessageForm::whole)) {
            throw new RoomkeeperException(code, "content is not valid Unicode.");
        }
    }

    private static boolean visible(int codePoint) {
        return whole(codePoint)
                && !Character.isISOControl(codePoint)
                && !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT;
    }

    /// No half of a surrogate pair: that is no character and has no UTF-8.
    private static boolean whole(int codePoint) {
        return Character.getType(codePoint) != Character.SURROGATE;
    }
}
