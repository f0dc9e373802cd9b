/**
 * The vocabulary of a conversation: what comes in, what was meant, what is said back, and what is kept
 * between two messages. Every platform translates to and from these words only.
 */
@NullMarked
package org.constituent.chat;

import org.jspecify.annotations.NullMarked;
