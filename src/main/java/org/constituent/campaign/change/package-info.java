/** What is different between the facts of two moments. Pure: nothing is asked and nothing is kept. */
@NullMarked
package org.constituent.campaign.change;

import org.jspecify.annotations.NullMarked;
