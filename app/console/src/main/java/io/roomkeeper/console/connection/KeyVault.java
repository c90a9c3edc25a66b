package io.roomkeeper.console.connection;

import java.util.Optional;

/// Keeps the keys of moderators, one for each server. Called where it may wait.
public interface KeyVault {
    /// The key kept for the server at `address`.
    Optional<String> find(String address);

    /// Keeps `key`; a failure is logged, for the key can be written again.
    void keep(String address, String key);

    /// One that forgets at once.
    KeyVault NONE =
            new KeyVault() {
                @Override
                public Optional<String> find(String address) {
                    return Optional.empty();
                }

                @Override
                public void keep(String address, String key) {}
            };
}
