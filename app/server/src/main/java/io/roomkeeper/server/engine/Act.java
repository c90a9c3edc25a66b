package io.roomkeeper.server.engine;

/// Who does something and why, for the audit log, and whether members are told. `extra` is passed
/// on in the notice. Server API §6 to §9.
public record Act(String by, String reason, boolean notifyMembers, String extra) {
    /// An act without a notice.
    public static Act of(String by, String reason) {
        return new Act(by, reason, false, "");
    }
}
