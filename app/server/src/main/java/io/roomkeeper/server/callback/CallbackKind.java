package io.roomkeeper.server.callback;

/// What an app can be called back for, each at a URL of its own. Server API §13.
public enum CallbackKind {
    ROOM_STATUS("room status"),
    ATTRIBUTES("attribute sync"),
    ROUTING("message routing"),
    PRE_SEND("pre-send"),
    ONLINE_STATUS("online status");

    private final String text;

    CallbackKind(String text) {
        this.text = text;
    }

    /// As logs and complaints call it.
    @Override
    public String toString() {
        return text;
    }
}
