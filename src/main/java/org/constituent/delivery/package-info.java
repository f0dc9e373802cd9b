/** Keeps what was promised: takes promises from the outbox, hands messages to the platforms, writes down what became of them. */
@NullMarked
package org.constituent.delivery;

import org.jspecify.annotations.NullMarked;
