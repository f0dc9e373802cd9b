/** What is remembered, in SQLite. */
@NullMarked
package org.constituent.adapter.sql;

import org.jspecify.annotations.NullMarked;
