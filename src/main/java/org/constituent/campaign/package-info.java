/**
 * What a campaign asks of legislators: its bills, who sponsors them, where each legislator stands, and
 * what follows from that. Plain Java.
 */
@NullMarked
package org.constituent.campaign;

import org.jspecify.annotations.NullMarked;
