package org.constituent.web;

import java.util.List;

/**
 * The conversation in the page.
 *
 * @param action where the form leads
 * @param events where answers come from while the page is open
 * @param said what the reader just wrote; blank before the first word
 */
public record ChatModel(Frame frame, String action, String events, String mark, String said, List<ReplyView> replies) {}
