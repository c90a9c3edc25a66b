package io.roomkeeper.console.management;

import io.roomkeeper.console.table.Row;
import io.roomkeeper.protocol.console.MessageTraffic;

/// A message type with what was sent and discarded of it here in the last minute.
record RuleRow(MessageTraffic.TypeTraffic traffic) implements Row {
    @Override
    public String id() {
        return traffic.objectName();
    }
}
