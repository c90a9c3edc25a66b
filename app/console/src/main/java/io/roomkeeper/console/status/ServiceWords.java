package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.console.AppSettingsView;

import java.util.Map;

/// What each switch does when it is on, in one sentence. Those this console does not know keep the
/// server's own words.
final class ServiceWords {
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("app-enabled", "services.app.enabled"),
                    Map.entry("several-rooms", "services.several.rooms"),
                    Map.entry("join-creates-room", "services.join.creates"),
                    Map.entry("only-members-send", "services.only.members"),
                    Map.entry("multi-device-exit", "services.multi.exit"),
                    Map.entry("several-web-sessions", "services.several.web"),
                    Map.entry("keep-first-session", "services.keep.first"),
                    Map.entry("member-changes", "services.member.changes"),
                    Map.entry("real-time-kick", "services.real.time"),
                    Map.entry("lenient-unknown-rooms", "services.lenient.rooms"),
                    Map.entry("members-recall-as-admin", "services.members.recall"),
                    Map.entry("attributes", "services.attributes.kept"),
                    Map.entry("history", "services.history.kept"),
                    Map.entry("history-log", "services.history.log"),
                    Map.entry("keepalive", "services.keepalive.kept"),
                    Map.entry("user-allowlist", "services.user.allowlist"),
                    Map.entry("type-allowlist", "services.type.allowlist"),
                    Map.entry("low-priority-types", "services.low.priority"),
                    Map.entry("global-mute", "services.global.mute"),
                    Map.entry("broadcast", "services.broadcast.all"),
                    Map.entry("deduplication", "services.deduplication.random"),
                    Map.entry("route-server-messages", "services.route.server"),
                    Map.entry("review-server-messages", "services.review.server"));

    private ServiceWords() {}

    static String of(AppSettingsView.Switch of) {
        String key = KEYS.get(of.name());
        return key == null ? of.meaning() : text(key);
    }
}
