/** Counts posts as X does, with X's own library. */
@NullMarked
package org.constituent.adapter.twittertext;

import org.jspecify.annotations.NullMarked;
