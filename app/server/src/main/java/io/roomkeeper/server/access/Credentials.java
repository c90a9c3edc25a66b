package io.roomkeeper.server.access;

/// The keys of this server: `appKey` and `appSecret` for the Server API, `consoleKey` for consoles.
public record Credentials(String appKey, String appSecret, String consoleKey) {
    /// These keys, but with an app key or secret of one's own where it is not empty.
    public Credentials overriddenBy(String ownAppKey, String ownAppSecret) {
        return new Credentials(
                ownAppKey.isEmpty() ? appKey : ownAppKey,
                ownAppSecret.isEmpty() ? appSecret : ownAppSecret,
                consoleKey);
    }

    @Override
    public String toString() {
        return "Credentials[appKey=" + appKey + "]";
    }
}
