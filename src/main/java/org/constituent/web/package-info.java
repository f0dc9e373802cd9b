/**
 * The pages: what came of a question, as HTML. {@link org.constituent.web.Site} answers every address; one class a page asks the
 * use cases and fills a model; the templates of {@code src/main/jte} draw it.
 */
@NullMarked
package org.constituent.web;

import org.jspecify.annotations.NullMarked;
