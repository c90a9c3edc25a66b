/// The audit log: who did what to whom, when and why; and taking it back.
@NullMarked
package io.roomkeeper.console.audit;

import org.jspecify.annotations.NullMarked;
