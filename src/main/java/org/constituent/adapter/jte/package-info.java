/** Pages by JTE: templates that were turned into classes when the program was built. */
@NullMarked
package org.constituent.adapter.jte;

import org.jspecify.annotations.NullMarked;
