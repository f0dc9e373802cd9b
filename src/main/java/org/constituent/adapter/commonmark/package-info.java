/** Markdown by commonmark-java. */
@NullMarked
package org.constituent.adapter.commonmark;

import org.jspecify.annotations.NullMarked;
