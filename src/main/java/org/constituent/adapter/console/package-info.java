/** The terminal as a chat platform: lines in, plain or coloured text out. */
@NullMarked
package org.constituent.adapter.console;

import org.jspecify.annotations.NullMarked;
