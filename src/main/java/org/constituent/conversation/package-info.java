/** Words to intents and outcomes to replies: the one place where dialogue happens. Every sentence comes from the message files. */
@NullMarked
package org.constituent.conversation;

import org.jspecify.annotations.NullMarked;
