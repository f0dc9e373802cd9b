/** Downloads the original files of the sources: only what changed, never too much, never for too long. */
@NullMarked
package org.constituent.adapter.http;

import org.jspecify.annotations.NullMarked;
