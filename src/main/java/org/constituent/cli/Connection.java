package org.constituent.cli;

import java.util.Optional;
import org.constituent.port.Carrier;
import org.constituent.port.ChatPlatform;
import org.constituent.port.HttpEndpoint;

/**
 * A chat platform that is on: where people talk, and what takes updates there.
 *
 * @param endpoint where the platform's own requests are to be answered; empty where there are none
 */
record Connection(ChatPlatform platform, Carrier carrier, Optional<HttpEndpoint> endpoint) {}
