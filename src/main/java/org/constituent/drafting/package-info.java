/**
 * What to say to a legislator and how to send it: drafts made of organizers' variants, measured as each
 * platform measures, and the routes to an office. Plain Java; templates and counting rules come from
 * outside.
 */
@NullMarked
package org.constituent.drafting;

import org.jspecify.annotations.NullMarked;
