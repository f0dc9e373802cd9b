/** Reads the files people edit, campaigns and words, and tells every mistake with its file, line and fix. */
@NullMarked
package org.constituent.adapter.files;

import org.jspecify.annotations.NullMarked;
