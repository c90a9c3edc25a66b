package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.member.RecallContent;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.util.Optional;

/// A message took the message called `uid` back, in the name of `by`.
record Recall(String uid, String by, Instant at) {
    static final String OBJECT_NAME = "RC:RcCmd";

    /// The recall that `message` is, if it is one.
    static Optional<Recall> of(ChatMessage message) {
        if (!message.objectName().equals(OBJECT_NAME)) {
            return Optional.empty();
        }
        try {
            RecallContent content =
                    WireJson.mapper().readValue(message.content(), RecallContent.class);
            UserId sender = message.senderUserId();
            // an application recalls in the name of the author
            boolean nameless = content.isAdmin() && sender.equals(content.originalFromUserId());
            String by = nameless ? text("chat.recall.moderator") : sender.value();
            return Optional.of(
                    new Recall(content.messageUId(), by, Instant.ofEpochMilli(message.sentTime())));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
