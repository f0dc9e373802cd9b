/** Tables as CSV and JSON, by Jackson. */
@NullMarked
package org.constituent.adapter.tables;

import org.jspecify.annotations.NullMarked;
