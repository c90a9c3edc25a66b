package io.roomkeeper.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class AppSettingsViewModelTest {
    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final StatusLine status = new StatusLine();
    private final ServicesViewModel services =
            new ServicesViewModel(session, new ModerationActs(session, status), status);
    private final AppSettingsViewModel model = services.settings();

    @BeforeEach
    void fill() {
        Map<String, String> replaced = new LinkedHashMap<>();
        replaced.put("spam", "***");
        replaced.put("darn", "");
        server.everywhere.recentTypes = List.of("RC:TxtMsg", "chat:gift");
        server.everywhere.blockedWords = List.of("buy now", "raid");
        server.everywhere.replacedWords = replaced;
        services.show(true);
    }

    @Test
    void what_holds_is_written_there() {
        assertThat(model.minutesProperty().get()).isEqualTo("60");
        assertThat(model.typesProperty().get()).isEqualTo("RC:TxtMsg, chat:gift");
        assertThat(model.blockedProperty().get()).isEqualTo("buy now\nraid");
        assertThat(model.replacedProperty().get()).isEqualTo("spam => ***\ndarn =>");
        assertThat(model.whyNot().get()).isEqualTo("There is nothing to save.");
    }

    @Test
    void only_what_was_changed_is_sent() {
        model.minutesProperty().set(" 90 ");
        model.save();
        assertThat(server.everywhere.changes)
                .containsExactly(
                        new ConsoleRequest.ChangeSettings(
                                Optional.empty(),
                                Optional.of(90),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                ""));
        assertThat(status.textProperty().get()).isEqualTo("Saved the settings of all rooms.");
    }

    @Test
    void lists_are_sent_whole_and_in_their_order() {
        model.typesProperty().set("chat:like;  RC:TxtMsg chat:like");
        model.blockedProperty().set("zebra\n\n  buy now \nzebra");
        model.replacedProperty().set("b => 2\na=>1");
        model.save();
        ConsoleRequest.ChangeSettings sent = server.everywhere.changes.getFirst();
        assertThat(sent.inactivityMinutes()).isEmpty();
        assertThat(sent.recentTypes()).hasValue(List.of("chat:like", "RC:TxtMsg"));
        assertThat(sent.blockedWords()).hasValue(List.of("buy now", "zebra"));
        assertThat(sent.replacedWords().orElseThrow().entrySet())
                .containsExactly(Map.entry("b", "2"), Map.entry("a", "1"));
    }

    @Test
    void the_order_of_words_to_replace_is_a_change_and_other_spaces_are_none() {
        model.replacedProperty().set("spam=>***\n\ndarn=>");
        assertThat(model.dirty().get()).isFalse();
        model.replacedProperty().set("darn =>\nspam => ***");
        assertThat(model.dirty().get()).isTrue();
    }

    @Test
    void what_is_being_written_stays_when_another_console_changes_something() {
        model.minutesProperty().set("90");
        server.everywhere.inactivityMinutes = 120;
        server.everywhere.blockedWords = List.of("raid");
        session.happened(Events.acted("lobby", AuditAct.CHANGE_SETTINGS, "", ""));
        services.tick();
        assertThat(model.minutesProperty().get()).isEqualTo("90");
        assertThat(model.blockedProperty().get()).isEqualTo("raid");
        model.revert();
        assertThat(model.minutesProperty().get()).isEqualTo("120");
        assertThat(model.dirty().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "1441", "", "an hour"})
    void minutes_out_of_range_are_not_sent(String minutes) {
        model.minutesProperty().set(minutes);
        model.save();
        assertThat(model.wrong().get()).isEqualTo("Write whole minutes, 60 to 1,440.");
        assertThat(server.everywhere.changes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "spam, '“spam”: write a word, =>, and what takes its place.'",
        "=> no, '“no”: write a word, =>, and what takes its place.'",
        "spam => ham, ''"
    })
    void a_word_to_replace_needs_an_arrow(String line, String wrong) {
        model.replacedProperty().set(line);
        assertThat(model.wrong().get()).isEqualTo(wrong);
    }

    @Test
    void a_word_or_type_that_is_too_long_is_not_sent() {
        model.blockedProperty().set("x".repeat(64));
        model.typesProperty().set("t".repeat(32));
        assertThat(model.wrong().get()).isEmpty();
        model.blockedProperty().set("x".repeat(65));
        assertThat(model.wrong().get()).endsWith("is too long: a word has at most 64 characters.");
        model.typesProperty().set("t".repeat(33));
        assertThat(model.wrong().get()).isEqualTo("A message type has 1 to 32 characters.");
    }

    @Test
    void a_refusal_says_why_and_leaves_what_was_written() {
        server.refuse(ErrorCode.STORE_REFUSED, "changeSettings");
        model.blockedProperty().set("raid");
        model.save();
        assertThat(model.problem().textProperty().get())
                .startsWith("The settings were not saved: ");
        assertThat(model.problem().troubleProperty().get()).isPresent();
        assertThat(model.blockedProperty().get()).isEqualTo("raid");
        assertThat(model.whyNot().get()).isEmpty();
    }

    @Test
    void only_an_owner_saves() {
        server.server = new ServerInfo("0.1.0", 0, 0, "bo", Role.MODERATOR, false);
        AppSettingsViewModel others =
                new ServicesViewModel(session, new ModerationActs(session, status), status)
                        .settings();
        others.minutesProperty().set("90");
        assertThat(others.whyNot().get()).isEqualTo("Needs an owner; you are a moderator.");
    }
}
