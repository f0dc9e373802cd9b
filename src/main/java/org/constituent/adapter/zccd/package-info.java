/** Reads the small table of ZIP codes and districts that OpenSourceActivismTech publishes. */
@NullMarked
package org.constituent.adapter.zccd;

import org.jspecify.annotations.NullMarked;
