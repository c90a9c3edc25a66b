package io.roomkeeper.protocol;

import java.util.Arrays;
import java.util.Optional;

/// Every code a caller or a member can be answered with; numbers never change, texts may.
/// `httpStatus` is used by the Server API and the console API. Server API §1.2, client behaviour
/// §11.
public enum ErrorCode {
    USER_NOT_FOUND(400, 400, "user id does not exist"),
    NO_SUCH_ENDPOINT(404, 404, "no such endpoint"),
    WRONG_METHOD(405, 405, "method not allowed"),
    INTERNAL(1000, 500, "internal error"),
    MALFORMED(1000, 400, "malformed request"),
    UNKNOWN_APP_KEY(1001, 401, "App-Key is missing or unknown"),
    BAD_PARAMETER(1002, 400, "invalid parameter"),
    ROOM_ID_OR_MINUTE_INVALID(1003, 400, "chatroomId or minute is invalid"),
    BAD_SIGNATURE(1004, 401, "signature check failed"),
    PARAMETER_TOO_LONG(1005, 400, "a parameter is too long"),
    APP_DISABLED(1006, 403, "app is switched off"),
    FORBIDDEN(1007, 403, "caller is not allowed"),
    TOO_MANY_CALLS(1008, 429, "call rate exceeded"),
    SERVICE_OFF(1009, 430, "service is not switched on"),
    NOTHING_TO_DELETE(1015, 400, "what is to be deleted does not exist"),
    TOO_MANY_KEPT_ROOMS(1016, 400, "too many chatrooms are kept alive"),
    STORE_REFUSED(1050, 504, "the change could not be stored"),
    REVIEW_REFUSED(20113, 403, "refused by review"),
    MESSAGES_TOO_FAST(20604, 429, "more messages per second than allowed"),
    CALLS_TOO_FAST(20607, 429, "asked more often than allowed"),
    WORD_BLOCKED(21501, 403, "contains a blocked word"),
    WORD_REPLACED(21502, 200, "a word in it was replaced"),
    NOT_IN_ROOM(23406, 403, "not in this chatroom"),
    TOO_MANY_EXCEPTIONS(23407, 400, "too many mute exceptions"),
    MEMBER_MUTED(23408, 403, "muted in this chatroom"),
    MEMBER_BANNED(23409, 403, "banned from this chatroom"),
    ROOM_NOT_FOUND(23410, 200, "chatroom does not exist"),
    ROOM_FULL(23411, 403, "chatroom is full"),
    INVALID_MEMBER_PARAMETER(23412, 400, "invalid parameter"),
    HISTORY_FAILED(23413, 500, "the history could not be read"),
    HISTORY_OFF(23414, 430, "the history is not switched on"),
    TOO_MANY_ATTRIBUTES(23423, 400, "too many attributes"),
    NOT_ATTRIBUTE_OWNER(23424, 403, "the attribute is somebody else's"),
    ATTRIBUTES_OFF(23426, 430, "attributes are not switched on"),
    NO_SUCH_ATTRIBUTE(23427, 400, "the attribute does not exist"),
    ATTRIBUTES_PARTLY_FAILED(23428, 200, "some attributes could not be changed"),
    TOO_MANY_ATTRIBUTES_AT_ONCE(23429, 400, "too many attributes in one call"),
    CONTENT_TOO_LARGE(30016, 400, "content is too large"),
    NOT_CONNECTED(30001, 401, "connect first"),
    CONNECTION_LOST(30002, 503, "the connection is lost"),
    NO_ANSWER(30003, 504, "no answer in time"),
    CLIENT_INFO_MALFORMED(31002, 400, "what the client says of itself is not valid"),
    TOKEN_INVALID(31004, 401, "token is invalid"),
    APP_SWITCHED_OFF(31008, 403, "app is switched off"),
    USER_BLOCKED(31009, 403, "user is blocked"),
    LOGGED_IN_ELSEWHERE(31010, 403, "logged in on another device of the same kind"),
    BLOCKED_WHILE_CONNECTED(31011, 403, "user was blocked"),
    TOKEN_EXPIRED(31020, 401, "token has expired"),
    OTHER_DEVICE_ONLINE(31023, 403, "a device of the same kind is connected"),
    CLIENT_PARAMETER(33003, 400, "the client found a parameter invalid");

    private final int number;
    private final int httpStatus;
    private final String text;

    ErrorCode(int number, int httpStatus, String text) {
        this.number = number;
        this.httpStatus = httpStatus;
        this.text = text;
    }

    /// The code of that number.
    public static Optional<ErrorCode> of(int number) {
        return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
    }

    /// The number on the wire.
    public int number() {
        return number;
    }

    /// The HTTP status that goes with it. Server API §1.2.
    public int httpStatus() {
        return httpStatus;
    }

    /// English, for when nothing more precise can be said.
    public String text() {
        return text;
    }
}
