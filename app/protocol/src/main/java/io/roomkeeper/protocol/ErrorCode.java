package io.roomkeeper.protocol;

/// Every code a caller or a member can be answered with; numbers never change, texts may.
/// `httpStatus` is used by the Server API and the console API. Server API §1.2, client behaviour
/// §11.
public enum ErrorCode {
    NO_SUCH_ENDPOINT(404, 404, "no such endpoint"),
    WRONG_METHOD(405, 405, "method not allowed"),
    INTERNAL(1000, 500, "internal error"),
    MALFORMED(1000, 400, "malformed request"),
    UNKNOWN_APP_KEY(1001, 401, "App-Key is missing or unknown"),
    BAD_PARAMETER(1002, 400, "invalid parameter"),
    ROOM_ID_OR_MINUTE_INVALID(1003, 400, "chatroomId or minute is invalid"),
    BAD_SIGNATURE(1004, 401, "signature check failed"),
    PARAMETER_TOO_LONG(1005, 400, "a parameter is too long"),
    FORBIDDEN(1007, 403, "caller is not allowed"),
    TOO_MANY_CALLS(1008, 429, "call rate exceeded"),
    SERVICE_OFF(1009, 430, "service is not switched on"),
    STORE_REFUSED(1050, 504, "the change could not be stored"),
    MESSAGES_TOO_FAST(20604, 429, "more messages per second than allowed"),
    NOT_IN_ROOM(23406, 403, "not in this chatroom"),
    MEMBER_MUTED(23408, 403, "muted in this chatroom"),
    MEMBER_BANNED(23409, 403, "banned from this chatroom"),
    ROOM_NOT_FOUND(23410, 200, "chatroom does not exist"),
    INVALID_MEMBER_PARAMETER(23412, 400, "invalid parameter"),
    CONTENT_TOO_LARGE(30016, 400, "content is too large"),
    NOT_CONNECTED(30001, 401, "connect first"),
    TOKEN_INVALID(31004, 401, "token is invalid"),
    TOKEN_EXPIRED(31020, 401, "token has expired");

    private final int number;
    private final int httpStatus;
    private final String text;

    ErrorCode(int number, int httpStatus, String text) {
        this.number = number;
        this.httpStatus = httpStatus;
        this.text = text;
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
