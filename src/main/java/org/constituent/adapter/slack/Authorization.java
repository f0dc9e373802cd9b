package org.constituent.adapter.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import org.constituent.port.Installations;

/** Lets in what comes from a workspace where the bot is installed. That Slack itself said it, was verified before. */
final class Authorization implements Middleware {
    private static final int UNKNOWN = 401;

    private final Installations installations;

    Authorization(Installations installations) {
        this.installations = installations;
    }

    @Override
    @SuppressWarnings("rawtypes") // so does Bolt
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        String workspace = request.getContext().getTeamId();
        boolean known = request.getRequestType() == RequestType.UrlVerification
                || (workspace != null && installations.in(workspace).isPresent());
        return known ? chain.next(request) : Response.json(UNKNOWN, "{\"error\":\"unknown workspace\"}");
    }
}
