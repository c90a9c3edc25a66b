package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import java.util.List;

/// What a moderator who looks elsewhere may want to hear of.
public enum Notice {
    LOST,
    ENDED,
    ACTED;

    /// What is told of unless chosen otherwise.
    public static final List<Notice> USUAL = List.of(LOST, ENDED);

    public String label() {
        return switch (this) {
            case LOST -> text("notice.lost");
            case ENDED -> text("notice.ended");
            case ACTED -> text("notice.acted");
        };
    }
}
