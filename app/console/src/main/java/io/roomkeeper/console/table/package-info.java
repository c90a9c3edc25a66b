/// The one skeleton of all tables: filter, chips, acts on the selected rows, export.
@NullMarked
package io.roomkeeper.console.table;

import org.jspecify.annotations.NullMarked;
