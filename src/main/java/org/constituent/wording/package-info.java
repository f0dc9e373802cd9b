/**
 * How what came of a question reads in one language: places, standings, routes. Every sentence comes from the message
 * files, and each is worded once, for conversations and pages alike.
 */
@NullMarked
package org.constituent.wording;

import org.jspecify.annotations.NullMarked;
