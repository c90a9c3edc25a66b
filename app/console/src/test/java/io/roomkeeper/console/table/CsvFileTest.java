package io.roomkeeper.console.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;

import java.util.List;

class CsvFileTest {
    @Test
    void cells_are_quoted_where_they_must_be_and_formulas_are_text() {
        TableView<String> table =
                Fx.get(() -> {
                    TableView<String> made = new TableView<>();
                    TableColumn<String, String> id = new TableColumn<>("User");
                    id.setCellValueFactory(of -> new ReadOnlyStringWrapper(of.getValue()));
                    TableColumn<String, String> length = new TableColumn<>("Length, all");
                    length.setCellValueFactory(
                            of -> new ReadOnlyStringWrapper("" + of.getValue().length()));
                    made.getColumns().setAll(List.of(id, length));
                    made.getItems().setAll("kim", "say \"hi\", all", "=SUM(A1)");
                    return made;
                });

        assertThat(Fx.get(() -> CsvFile.of(table)).split("\r\n"))
                .containsExactly(
                        "\uFEFFUser,\"Length, all\"",
                        "kim,3",
                        "\"say \"\"hi\"\", all\",13",
                        "'=SUM(A1),8");
    }
}
