/** The commands, and the texts they print. */
@NullMarked
package org.constituent.cli;

import org.jspecify.annotations.NullMarked;
