package org.constituent.adapter.javalin;

import java.nio.ByteBuffer;
import org.constituent.port.HttpEndpoint;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Our own page for what the server refuses before anything of ours sees it, such as an address that nobody can read. */
final class KindErrors extends ErrorHandler {
    private final WebServer.Problems problems;

    KindErrors(WebServer.Problems problems) {
        this.problems = problems;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String language = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
        int status = response.getStatus();
        HttpEndpoint.Response.Whole page = problems.apply(status, language == null ? "" : language);
        page.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(page.body()), callback);
        return true;
    }
}
