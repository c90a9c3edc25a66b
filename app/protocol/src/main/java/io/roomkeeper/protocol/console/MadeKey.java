package io.roomkeeper.protocol.console;

/// A console key that was just made; its secret is told this once.
public record MadeKey(String name, Role role, String key) {
    @Override
    public String toString() {
        return "MadeKey[name=" + name + ", role=" + role + "]";
    }
}
