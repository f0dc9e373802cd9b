package org.constituent.chat;

/** One account on one platform; the only identity the bot knows. */
public record Speaker(String platform, String account) {
    public Speaker {
        if (platform.isBlank() || account.isBlank()) {
            throw new IllegalArgumentException("a speaker has a platform and an account");
        }
    }
}
