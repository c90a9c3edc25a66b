/// What an operator does with a data folder as a whole: check, mend, copy, put back, take along. It
/// works on the files, so no server is needed, and one that runs is not disturbed.
@NullMarked
package io.roomkeeper.server.store.data;

import org.jspecify.annotations.NullMarked;
