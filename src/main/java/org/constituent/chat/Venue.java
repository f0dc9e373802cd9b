package org.constituent.chat;

/** Where a conversation happens: a platform and a channel on it. */
public record Venue(String platform, String channel) {}
