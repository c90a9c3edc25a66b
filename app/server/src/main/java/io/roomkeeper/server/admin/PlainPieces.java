package io.roomkeeper.server.admin;

import java.util.ArrayList;
import java.util.List;

/// Texts that everything an expression finds must have: its plain characters up to the first group,
/// class or number of times. None of one that offers a choice.
final class PlainPieces {
    /// Escapes of a class of characters, or of a boundary.
    private static final String KINDS = "dDsSwWbB";

    private static final String REPEATED_OR_NOT = "?*{";

    private final String regex;
    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();

    private PlainPieces(String regex) {
        this.regex = regex;
    }

    /// `regex` has to be one that compiles.
    static List<String> of(String regex) {
        return regex.contains("|") ? List.of() : new PlainPieces(regex).all();
    }

    private List<String> all() {
        int at = 0;
        while (at >= 0 && at < regex.length()) {
            at = behind(at);
        }
        end();
        return pieces;
    }

    /// Where the next part begins behind the one at `at`; -1 when nothing behind it is sure.
    private int behind(int at) {
        return switch (regex.charAt(at)) {
            case '(', ')', '[', ']', '{', '}' -> -1;
            case '.', '^', '$', '?', '*', '+' -> without(at + 1);
            case '\\' -> isKind(at + 1) ? without(at + 2) : -1;
            default -> plain(at);
        };
    }

    private boolean isKind(int at) {
        return at < regex.length() && KINDS.indexOf(regex.charAt(at)) >= 0;
    }

    private int without(int next) {
        end();
        return next;
    }

    private int plain(int at) {
        int next = regex.offsetByCodePoints(at, 1);
        if (next < regex.length() && REPEATED_OR_NOT.indexOf(regex.charAt(next)) >= 0) {
            end();
        } else {
            piece.append(regex, at, next);
        }
        return next;
    }

    private void end() {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }
}
