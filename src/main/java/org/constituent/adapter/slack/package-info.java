/** Slack: what people write, press and choose there, and the blocks, windows and home pages that answer them. */
@NullMarked
package org.constituent.adapter.slack;

import org.jspecify.annotations.NullMarked;
