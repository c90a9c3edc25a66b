package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What a member's message may be. Client behaviour §4.2, §4.3.
final class MessageForm {
    /// Bytes of UTF-8 in a content. §4.2.
    static final int MAX_CONTENT = 128 * 1024;

    /// Characters in the name of a message type. §4.2.
    static final int MAX_OBJECT_NAME = 32;

    private static final String RESERVED = "RC:";

    // Not here: RC:RcCmd, RC:RcNtf and RC:chrmKVNotiMsg, which only the server says. A member who
    // could would recall other people's messages.
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
                    "RC:CmdMsg",
                    "RC:CmdNtf");

    private MessageForm() {}

    /// Throws 23412 for the name and for text that is no Unicode, 30016 for too much content.
    static void check(String objectName, String content) {
        if (objectName.isEmpty() || objectName.length() > MAX_OBJECT_NAME) {
            throw invalid(
                    "objectName must be 1 to "
                            + MAX_OBJECT_NAME
                            + " characters, was "
                            + objectName.length()
                            + ".");
        }
        if (!objectName.codePoints().allMatch(MessageForm::visible)) {
            throw invalid("objectName must be printable and without spaces.");
        }
        if (objectName.startsWith(RESERVED) && !BUILT_IN.contains(objectName)) {
            throw invalid("objectName is none of the RC: types a member may send.");
        }
        if (!content.codePoints().allMatch(MessageForm::whole)) {
            throw invalid("content is not valid Unicode.");
        }
        int bytes = content.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_CONTENT) {
            throw new RoomkeeperException(
                    ErrorCode.CONTENT_TOO_LARGE,
                    "content must be at most " + MAX_CONTENT + " bytes, was " + bytes + ".");
        }
    }

    private static RoomkeeperException invalid(String why) {
        return new RoomkeeperException(ErrorCode.INVALID_MEMBER_PARAMETER, why);
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
