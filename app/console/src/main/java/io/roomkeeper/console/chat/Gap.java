package io.roomkeeper.console.chat;

import io.roomkeeper.protocol.console.ChatMessage;

/// Messages that are not in the list: those behind the one numbered `after` and before `next`.
/// `note` stands in their place.
record Gap(ChatRow note, long after, ChatMessage next) {
    boolean holds(ChatMessage message) {
        return message.sequence() > after && message.sequence() < next.sequence();
    }
}
