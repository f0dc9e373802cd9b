/** Asks the sources, keeps the last good, and is the only writer of the facts. */
@NullMarked
package org.constituent.sync;

import org.jspecify.annotations.NullMarked;
