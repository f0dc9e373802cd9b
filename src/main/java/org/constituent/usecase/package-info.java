/** What the program can be asked: one class, one public method and one outcome a question. Never words an answer. */
@NullMarked
package org.constituent.usecase;

import org.jspecify.annotations.NullMarked;
