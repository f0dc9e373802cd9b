/** Reads who sponsors a bill from the BILLSTATUS files of the Government Publishing Office. */
@NullMarked
package org.constituent.adapter.govinfo;

import org.jspecify.annotations.NullMarked;
