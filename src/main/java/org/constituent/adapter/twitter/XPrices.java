package org.constituent.adapter.twitter;

/**
 * What X asks for, in millionths of a dollar.
 *
 * @param mention a post read that mentions the account
 * @param post a post of the account's own
 * @param postWithLink the same with a link in it, an answer too
 * @param reply an answer to somebody who called
 * @param picture to hang a picture with a description on a post
 * @param budget what may be spent in a month
 */
public record XPrices(long mention, long post, long postWithLink, long reply, long picture, long budget) {}
