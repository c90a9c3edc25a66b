/// The card of one user in one room: what they wrote, what was done to them, and what can be done.
@NullMarked
package io.roomkeeper.console.card;

import org.jspecify.annotations.NullMarked;
