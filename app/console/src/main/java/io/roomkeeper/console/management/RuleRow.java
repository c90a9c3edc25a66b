package io.roomkeeper.console.management;

import io.roomkeeper.console.table.TypeRow;
import io.roomkeeper.protocol.console.MessageTraffic;

/// A message type with what was sent and discarded of it here in the last minute.
record RuleRow(MessageTraffic.TypeTraffic traffic) implements TypeRow {
    @Override
    public String id() {
        return traffic.objectName();
    }

    @Override
    public boolean low() {
        return traffic.lowPriority();
    }

    @Override
    public boolean guarded() {
        return traffic.guarded();
    }
}
