/** What organizers tell people. Plain Java. */
@NullMarked
package org.constituent.broadcast;

import org.jspecify.annotations.NullMarked;
