/** Reads the Census Bureau's table of which ZIP code areas lie in which districts, and how much of their land. */
@NullMarked
package org.constituent.adapter.census;

import org.jspecify.annotations.NullMarked;
