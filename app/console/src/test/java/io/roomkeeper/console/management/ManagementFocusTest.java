package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Scenery;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where the focus is after an act in the management window, and what its status line offers.
class ManagementFocusTest extends WithManagementWindow {
    @Test
    void the_details_of_what_was_not_done_to_many_are_offered() {
        session.moderation.failing = Set.of(user(0), user(1));
        select(0, 1, 2);
        window.type(KeyCode.DIGIT2);
        assertThat(window.find(Label.class, "#status").getText()).contains("were not muted");

        Fx.run(() -> window.find(Button.class, "#details").fire());
        assertThat(window.findInDialog(Label.class, "#code").getText())
                .contains(Integer.toString(ErrorCode.USER_NOT_FOUND.number()));

        window.type(KeyCode.ESCAPE);
        assertThat(window.hasDialog()).isFalse();
    }

    @Test
    void a_failure_has_no_details_once_something_else_was_done() {
        session.moderation.refuse(ErrorCode.STORE_REFUSED);
        select(0);
        window.type(KeyCode.DIGIT2);
        assertThat(window.shows("#details")).isTrue();

        session.moderation.accept();
        window.type(KeyCode.DIGIT2);
        assertThat(window.shows("#details")).isFalse();
    }

    @Test
    void mute_all_keeps_the_focus_while_it_is_awaited() {
        ToggleButton muteAll = window.find(ToggleButton.class, "#muteAll");
        session.moderation.pause();
        Fx.run(muteAll::requestFocus);
        window.type(KeyCode.SPACE);
        window.type(KeyCode.SPACE);
        assertThat(focused()).isEqualTo(muteAll);
        assertThat(muteAll.getAccessibleHelp()).isEqualTo("Wait for the server’s answer.");
        assertThat(muteAll.isSelected()).isFalse();
        assertThat(session.moderation.calls)
                .filteredOn(call -> call.startsWith("muteAll"))
                .hasSize(1);

        Fx.run(session.moderation::answer);
        assertThat(focused()).isEqualTo(muteAll);
        assertThat(muteAll.getAccessibleHelp()).isEmpty();
    }

    @Test
    void the_focus_goes_back_when_the_strip_of_mute_all_goes() {
        Fx.run(() -> session.happened(Scenery.rooms(session, 60, true)));
        select(1);
        Fx.run(() -> window.find(Button.class, "#turnOff").requestFocus());
        Fx.run(() -> session.happened(Scenery.rooms(session, 60, false)));
        assertThat(focused()).isEqualTo(window.table());
    }

    @Test
    void the_focus_goes_back_when_what_was_refused_is_tried_again() {
        session.moderation.failing = Set.of(user(0));
        select(0);
        window.type(KeyCode.DIGIT2);
        Button retry = window.find(Button.class, ".failure .button");
        session.moderation.pause();
        Fx.run(retry::requestFocus);
        window.type(KeyCode.SPACE);
        assertThat(focused()).isEqualTo(window.table());
    }

    @Test
    void the_last_row_that_is_left_can_be_selected() {
        window.tab(1);
        select(1, 2);
        session.moderation.mutes = session.moderation.mutes.subList(0, 1);
        window.type(KeyCode.U);
        window.type(KeyCode.UP);
        assertThat(Fx.get(() -> window.table().getSelectionModel().getSelectedIndices()))
                .isEqualTo(List.of(0));
    }

    @Test
    void the_key_that_unmutes_lifts_bans_among_those_banned() {
        window.tab(2);
        select(0);
        window.type(KeyCode.U);
        assertThat(session.moderation.calls).contains("unban launch-stream user-7");
    }

    @Test
    void the_settings_have_the_focus_when_their_tab_is_turned_to() {
        window.type(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        assertThat(focused()).isEqualTo(window.find(TextField.class, "#name"));

        window.type(KeyCode.SHORTCUT, KeyCode.TAB);
        assertThat(focused()).isEqualTo(window.table());
    }

    @Test
    void the_focus_is_seen_wherever_it_goes() {
        select(0);
        WritableImage before = picture();
        Set<Node> seen = new HashSet<>();
        while (seen.add(focused())) {
            window.type(KeyCode.TAB);
            WritableImage now = picture();
            assertThat(differ(before, now)).as("%s", focused()).isTrue();
            before = now;
        }
        assertThat(seen).hasSizeGreaterThan(10).anyMatch(TabPane.class::isInstance);
    }

    @Test
    void after_a_row_has_gone_the_next_one_is_seen_to_have_the_focus() {
        window.tab(1);
        select(1);
        session.moderation.mutes =
                List.of(session.moderation.mutes.get(0), session.moderation.mutes.get(2));
        window.type(KeyCode.U);
        TableRow<?> next =
                Fx.get(() ->
                        window.table().lookupAll(".table-row-cell").stream()
                                .map(row -> (TableRow<?>) row)
                                .filter(row -> !row.isEmpty() && row.isFocused())
                                .findFirst()
                                .orElseThrow());
        assertThat(((UserRow) next.getItem()).user()).isEqualTo(user(1));
        assertThat(Fx.get(() -> next.getBackground().getFills()))
                .extracting(BackgroundFill::getFill)
                .contains(Color.web("#0969da"));

        window.type(KeyCode.DOWN);
        assertThat(Fx.get(() -> window.table().getSelectionModel().getSelectedItems()))
                .isEqualTo(List.of(next.getItem()));
    }

    /// Whether they differ where the focus is, or close around.
    private boolean differ(WritableImage before, WritableImage now) {
        Bounds at = Fx.get(() -> focused(window).localToScene(focused(window).getLayoutBounds()));
        for (int y = (int) at.getMinY() - 3; y < at.getMaxY() + 3; y++) {
            for (int x = (int) at.getMinX() - 3; x < at.getMaxX() + 3; x++) {
                if (inside(now, x, y)
                        && before.getPixelReader().getArgb(x, y)
                                != now.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean inside(WritableImage image, int x, int y) {
        return x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
    }

    private WritableImage picture() {
        return Fx.get(() -> window.scene().snapshot(null));
    }

    private UserId user(int row) {
        return ((UserRow) window.table().getItems().get(row)).user();
    }

    private Node focused() {
        return Fx.get(() -> focused(window));
    }

    private static Node focused(OpenWindow window) {
        return window.scene().getFocusOwner();
    }
}
