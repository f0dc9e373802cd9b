/**
 * Who represents a place: what a person typed, the seats of Congress, who holds them, and the answer
 * that joins the two. Plain Java; knows nothing of campaigns, words or platforms.
 */
@NullMarked
package org.constituent.civic;

import org.jspecify.annotations.NullMarked;
