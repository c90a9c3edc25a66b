package io.roomkeeper.console.management;

import io.roomkeeper.protocol.console.MessageTraffic;
import io.roomkeeper.protocol.console.MessageTraffic.TypeTraffic;
import io.roomkeeper.protocol.console.MessageTypes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was sent in a room in the last minute, and the server's lists of message types.
record Rules(MessageTraffic traffic, MessageTypes lists) {
    /// The types that were sent, those with most first, and then those that are only listed.
    List<RuleRow> rows() {
        Set<String> sent =
                traffic.types().stream().map(TypeTraffic::objectName).collect(Collectors.toSet());
        Stream<TypeTraffic> others =
                Stream.concat(lists.lowPriority().stream(), lists.guarded().stream())
                        .distinct()
                        .filter(type -> !sent.contains(type))
                        .sorted()
                        .map(this::unsent);
        return Stream.concat(traffic.types().stream(), others).map(RuleRow::new).toList();
    }

    private TypeTraffic unsent(String type) {
        return new TypeTraffic(
                type, 0, 0, lists.lowPriority().contains(type), lists.guarded().contains(type));
    }
}
