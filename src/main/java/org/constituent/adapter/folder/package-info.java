/** Takes the original files of the sources from a folder, for machines without a network and for tests. */
@NullMarked
package org.constituent.adapter.folder;

import org.jspecify.annotations.NullMarked;
