/** What the program needs from outside, one need an interface, named for the need and not for a vendor. */
@NullMarked
package org.constituent.port;

import org.jspecify.annotations.NullMarked;
