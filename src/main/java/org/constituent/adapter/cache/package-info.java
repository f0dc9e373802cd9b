/** Decorators of ports that keep things in memory for a while. */
@NullMarked
package org.constituent.adapter.cache;

import org.jspecify.annotations.NullMarked;
