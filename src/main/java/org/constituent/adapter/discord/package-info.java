/** Discord: what people write and press there, and the embeds, buttons and windows that answer them. */
@NullMarked
package org.constituent.adapter.discord;

import org.jspecify.annotations.NullMarked;
