/** The HTTP server: mounts the endpoints it is given, and keeps what is too big, too slow or too much away from them. */
@NullMarked
package org.constituent.adapter.javalin;

import org.jspecify.annotations.NullMarked;
