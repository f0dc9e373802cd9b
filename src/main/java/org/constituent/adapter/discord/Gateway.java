package org.constituent.adapter.discord;

import java.net.URI;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** The gateway the REST interface names, unless another one is set. */
final class Gateway extends SessionControllerAdapter {
    private final Optional<URI> other;

    Gateway(Optional<URI> other) {
        this.other = other;
    }

    @Override
    public String getGateway() {
        return other.map(URI::toString).orElseGet(super::getGateway);
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
        ShardedGateway advised = super.getShardedGateway(api);
        return other.map(address ->
                        new ShardedGateway(address.toString(), advised.getShardTotal(), advised.getConcurrency()))
                .orElse(advised);
    }
}
