/** Measurements of what people wait for. {@code ./bench} runs them. */
@NullMarked
package org.constituent.bench;

import org.jspecify.annotations.NullMarked;
