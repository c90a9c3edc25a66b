/// One room's tab: its live message list and what can be done to who wrote them.
@NullMarked
package io.roomkeeper.console.chat;

import org.jspecify.annotations.NullMarked;
