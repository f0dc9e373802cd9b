/** Reads who sponsors a bill from the Congress.gov API, which answers in pages and needs a key. */
@NullMarked
package org.constituent.adapter.congressapi;

import org.jspecify.annotations.NullMarked;
