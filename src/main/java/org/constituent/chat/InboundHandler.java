package org.constituent.chat;

/** Answers what comes in from a platform. Never throws. */
public interface InboundHandler {
    Reply answer(InboundMessage message);
}
