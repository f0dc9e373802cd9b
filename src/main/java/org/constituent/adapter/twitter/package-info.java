/** X, formerly Twitter: asks for mentions of the campaign's account, answers each once, posts updates; never posts at anybody. */
@NullMarked
package org.constituent.adapter.twitter;

import org.jspecify.annotations.NullMarked;
