package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ActWords;
import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.UserCard;
import io.roomkeeper.protocol.console.UserCard.CardSanction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a card says, a sentence a line.
final class CardFacts {
    private static final int MAX_NAME = 64;

    private final Times times;

    CardFacts(Times times) {
        this.times = times;
    }

    List<String> lines(UserCard card, Instant now) {
        List<String> lines = new ArrayList<>();
        if (!card.name().isEmpty() && !card.name().equals(card.userId().value())) {
            lines.add(text("card.name", PlainText.line(card.name(), MAX_NAME)));
        }
        if (!card.known()) {
            lines.add(text("card.unknown"));
        }
        if (card.you()) {
            lines.add(text("card.you"));
        } else if (card.moderator()) {
            lines.add(text("card.moderator"));
        }
        lines.add(
                card.member() == null
                        ? text("card.absent")
                        : text("card.joined", clock(card.member().joinTime(), now)));
        if (!card.rooms().isEmpty()) {
            lines.add(
                    text(
                            "card.rooms",
                            card.rooms().stream()
                                    .map(RoomId::value)
                                    .collect(Collectors.joining(", "))));
        }
        if (!card.device().isEmpty()) {
            lines.add(text("card.device", card.device()));
        }
        UserCard.Counts counts = card.counts();
        lines.add(
                text(
                        "card.counts",
                        counts.messages(),
                        counts.recalls(),
                        counts.mutes(),
                        counts.bans()));
        return lines;
    }

    /// The sanctions in force and the lists the user is on; empty when there is nothing.
    List<String> standing(UserCard card, Instant now) {
        List<String> lines = new ArrayList<>();
        card.sanctions().forEach(each -> lines.add(sanction(each, now)));
        if (card.allowed()) {
            lines.add(text("card.allowed"));
        }
        if (card.excepted()) {
            lines.add(text("card.excepted"));
        }
        return lines;
    }

    private String sanction(CardSanction each, Instant now) {
        SanctionEntry held = each.sanction();
        Duration left = Duration.between(now, Instant.ofEpochMilli(held.until()));
        String what =
                switch (each.kind()) {
                    case MUTE -> text("card.sanction.mute");
                    case BAN -> text("card.sanction.ban");
                    case GLOBAL_MUTE -> text("card.sanction.globalMute");
                    case BLOCK -> text("card.sanction.block");
                };
        String line =
                text(
                        "card.sanction",
                        what,
                        Times.span(left.isNegative() ? Duration.ZERO : left),
                        ActWords.by(held.by()));
        return ActWords.because(line, held.reason());
    }

    private String clock(long time, Instant now) {
        return times.day(Instant.ofEpochMilli(time), now);
    }
}
