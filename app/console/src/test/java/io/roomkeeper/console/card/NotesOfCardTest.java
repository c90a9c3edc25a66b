package io.roomkeeper.console.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.NoteEntry;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// The notes about a user as a card has them, without its window.
class NotesOfCardTest {
    private static final UserId KIM = new UserId("kim");

    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();

    @Test
    void a_note_is_added_and_stays_written_when_the_server_refuses() {
        CardViewModel card = open();
        assertThat(card.notes().whyNotProperty().get()).isEqualTo("Write something first.");
        card.notes().wordsProperty().set("sells followers ");
        card.notes().add();
        assertThat(session.moderation.calls)
                .containsSubsequence("addNote kim sells followers", "card lobby kim");
        assertThat(card.notes().wordsProperty().get()).isEmpty();
        session.moderation.refuse(ErrorCode.STORE_REFUSED);
        card.notes().wordsProperty().set("again");
        card.notes().add();
        assertThat(card.notes().problem().textProperty().get())
                .startsWith("The notes were not changed:");
        assertThat(card.notes().wordsProperty().get()).isEqualTo("again");
    }

    @Test
    void a_note_has_at_most_1000_characters() {
        CardViewModel card = open();
        card.notes().wordsProperty().set("x".repeat(1_002));
        assertThat(card.notes().whyNotProperty().get())
                .isEqualTo("Too long: at most 1,000 characters, 2 less.");
    }

    @Test
    void only_ones_own_notes_can_be_removed() {
        CardNotes notes = open().notes();
        assertThat(notes.whyNotRemoveProperty().get()).isEqualTo("Select a note first.");
        notes.selectedProperty().set(Optional.of(new NoteEntry(KIM, 4, 0, "bo", "nice")));
        assertThat(notes.whyNotRemoveProperty().get()).isEqualTo("Only bo can remove this note.");
        NoteEntry mine = new NoteEntry(KIM, 5, 0, "ana", "nice");
        notes.selectedProperty().set(Optional.of(mine));
        assertThat(notes.whyNotRemoveProperty().get()).isEmpty();
        notes.remove(mine);
        assertThat(session.moderation.calls).contains("removeNote kim 5");
    }

    @Test
    void an_auditor_writes_and_removes_no_notes() {
        session.moderation.server = new ServerInfo("0.1.0", 0, 0, "ana", Role.AUDITOR, false);
        CardNotes notes = open().notes();
        String why = "Needs a moderator; you are an auditor.";
        assertThat(notes.whyNotProperty().get()).isEqualTo(why);
        assertThat(notes.whyNotRemoveProperty().get()).isEqualTo(why);
    }

    private CardViewModel open() {
        return new CardViewModel(
                session, new ModerationActs(session, status), status, new RoomId("lobby"), KIM);
    }
}
