package io.roomkeeper.server.http;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Splits a form at each `&` and each pair at its first `=`, decodes what is a valid escape and
/// keeps the rest, because one official SDK sends values as they are. Server API §15.
final class FormReader {
    private static final String NEVER_LEFT_BY_AN_ENCODER = " \"{}\\";

    private final byte[] form;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private FormReader(byte[] form) {
        this.form = form;
    }

    static Map<String, List<String>> read(byte[] form) {
        var reader = new FormReader(form);
        reader.readPairs();
        return reader.values;
    }

    private void readPairs() {
        int end = form.length;
        while (end > 0 && (form[end - 1] == '\n' || form[end - 1] == '\r')) {
            end--;
        }
        int start = 0;
        while (start < end) {
            int stop = indexOf('&', start, end);
            readPair(start, stop);
            start = stop + 1;
        }
    }

    private void readPair(int start, int stop) {
        int equals = indexOf('=', start, stop);
        var name = decode(start, equals);
        if (!name.isEmpty()) {
            values.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(decode(Math.min(equals + 1, stop), stop));
        }
    }

    private int indexOf(char wanted, int from, int to) {
        int i = from;
        while (i < to && form[i] != wanted) {
            i++;
        }
        return i;
    }

    private String decode(int from, int to) {
        var plus = isEncoded(from, to) ? ' ' : '+';
        var decoded = new ByteArrayOutputStream(to - from);
        int i = from;
        while (i < to) {
            int high = i + 2 < to && form[i] == '%' ? hex(form[i + 1]) : -1;
            int low = high < 0 ? -1 : hex(form[i + 2]);
            if (low >= 0) {
                decoded.write(high << 4 | low);
                i += 3;
            } else {
                decoded.write(form[i] == '+' ? plus : form[i]);
                i++;
            }
        }
        return text(decoded.toByteArray());
    }

    /// Whether the text may come from a form encoder; only then a `+` stands for a space.
    private boolean isEncoded(int from, int to) {
        for (int i = from; i < to; i++) {
            if (form[i] < 0 || NEVER_LEFT_BY_AN_ENCODER.indexOf(form[i]) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int hex(byte digit) {
        return digit < 0 ? -1 : Character.digit(digit, 16);
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException invalid) {
            throw new RoomkeeperException(ErrorCode.BAD_PARAMETER, "parameters must be UTF-8.");
        }
    }
}
