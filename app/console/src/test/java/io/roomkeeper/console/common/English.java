package io.roomkeeper.console.common;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds English where it should have been translated.
public final class English {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]+");

    /// Names that every language leaves as they are.
    private static final Set<String> NAMES =
            Set.of(
                    "Roomkeeper",
                    "Java",
                    "JavaFX",
                    "Apache",
                    "License",
                    "Server",
                    "API",
                    "ID",
                    "MB",
                    "JSON",
                    "CSV",
                    "UTC",
                    "Ctrl",
                    "Alt",
                    "Delete",
                    "End",
                    "Escape",
                    "English",
                    "Shift",
                    "Space",
                    "Heap",
                    "TLS",
                    "WebSocket");

    private English() {}

    /// The English words of a text.
    public static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word))
                .toList();
    }

    /// The texts below `root`, seen or spoken, with words other than those in `left`.
    public static List<String> in(Parent root, Set<String> left) {
        return nodes(root)
                .filter(Seen::isSeen)
                .flatMap(English::texts)
                .filter(Objects::nonNull)
                .filter(text -> words(text).stream().anyMatch(word -> !left.contains(word)))
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Node node) {
        String shown =
                switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case TextInputControl input -> input.getPromptText();
                    case Text text when !(text.getParent() instanceof Labeled) -> text.getText();
                    default -> null;
                };
        String tip =
                node instanceof Control control && control.getTooltip() != null
                        ? control.getTooltip().getText()
                        : null;
        return Stream.of(shown, node.getAccessibleText(), tip).filter(Objects::nonNull);
    }

    private static Stream<Node> nodes(Parent root) {
        return Stream.concat(
                Stream.of(root),
                root.getChildrenUnmodifiable().stream()
                        .flatMap(child ->
                                child instanceof Parent parent ? nodes(parent) : Stream.of(child)));
    }
}
