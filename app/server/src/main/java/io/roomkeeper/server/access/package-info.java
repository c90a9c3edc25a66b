/// Who may come in: keys, signatures, host names, call rates, member tokens.
@NullMarked
package io.roomkeeper.server.access;

import org.jspecify.annotations.NullMarked;
