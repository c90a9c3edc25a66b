/// What every [io.roomkeeper.server.engine.ChatroomEngine] must do, one behaviour a test, through
/// nothing but the port.
@NullMarked
package io.roomkeeper.server.engine.contract;

import org.jspecify.annotations.NullMarked;
