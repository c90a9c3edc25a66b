package io.roomkeeper.console.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;

import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class CardListTest {
    private final ListView<String> view = Fx.get(ListView::new);
    private final CardList<String> list =
            Fx.get(() -> new CardList<>(view, each -> each, "- "::concat));
    private final List<List<String>> told = new ArrayList<>();
    private final Stage stage = Fx.get(Stage::new);

    @BeforeEach
    void show() {
        Fx.run(() -> {
            view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
            view.setFixedCellSize(20);
            list.show(items(50, 1));
            stage.setScene(new Scene(view, 300, 200));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::hide);
    }

    @Test
    void what_is_selected_stays_selected_and_is_not_said_to_have_been_given_up() {
        Fx.run(() -> view.getSelectionModel().selectIndices(3, 5));
        list.onSelected(told::add);
        Fx.run(() -> list.show(items(52, 3)));
        assertThat(told).containsExactly(List.of("47", "45"));
        assertThat(list.selectedText()).isEqualTo("- 47\n- 45");
        assertThat(Fx.get(view.getFocusModel()::getFocusedItem)).isEqualTo("45");
    }

    @Test
    void what_has_gone_is_not_selected_any_more() {
        Fx.run(() -> view.getSelectionModel().selectLast());
        Fx.run(() -> list.show(items(51, 2)));
        assertThat(list.selectedText()).isEmpty();
    }

    @Test
    void what_the_reader_has_scrolled_to_stays_in_view() {
        Fx.run(() -> view.scrollTo(20));
        String before = top();
        assertThat(before).isNotEqualTo("50");
        Fx.run(() -> list.show(items(53, 4)));
        assertThat(top()).isEqualTo(before);
    }

    @Test
    void the_newest_stays_in_view_when_it_was() {
        Fx.run(() -> list.show(items(53, 4)));
        assertThat(top()).isEqualTo("53");
    }

    /// Newest first.
    private static List<String> items(int newest, int oldest) {
        return IntStream.rangeClosed(oldest, newest)
                .map(i -> newest + oldest - i)
                .mapToObj(Integer::toString)
                .toList();
    }

    private String top() {
        return Fx.get(() -> {
            IndexedCell<?> first =
                    ((VirtualFlow<?>) view.lookup(".virtual-flow")).getFirstVisibleCell();
            return view.getItems().get(first.getIndex());
        });
    }
}
