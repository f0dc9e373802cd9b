/** The facts that the program ships with, so that it answers on its first day without a network. */
@NullMarked
package org.constituent.adapter.starter;

import org.jspecify.annotations.NullMarked;
