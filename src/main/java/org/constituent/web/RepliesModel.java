package org.constituent.web;

import java.util.List;

/** Answers alone, to be added to a conversation on the page. */
public record RepliesModel(String action, String mark, List<ReplyView> replies) {}
