/** Everything that can be set, read once, every mistake told at once. */
@NullMarked
package org.constituent.config;

import org.jspecify.annotations.NullMarked;
