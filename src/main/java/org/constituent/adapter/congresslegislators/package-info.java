/** Reads the files of unitedstates/congress-legislators about the members of Congress, and the contact forms that Open States adds. */
@NullMarked
package org.constituent.adapter.congresslegislators;

import org.jspecify.annotations.NullMarked;
