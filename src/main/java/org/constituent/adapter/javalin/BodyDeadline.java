package org.constituent.adapter.javalin;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hangs up on whoever takes too long to send a form: a connection that is only silent for a while is ended by its
 * idle time, but one byte every few seconds would hold a thread for hours.
 */
final class BodyDeadline extends Handler.Wrapper {
    private final Duration patience;

    /**
     * A deadline before the handler that is set.
     *
     * @param patience how long a request with a body may take as a whole; answers of ours take milliseconds
     */
    BodyDeadline(Duration patience) {
        this.patience = patience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (HttpMethod.POST.is(request.getMethod())) {
            Scheduler.Task hangUp = request.getComponents()
                    .getScheduler()
                    .schedule(
                            () -> request.getConnectionMetaData()
                                    .getConnection()
                                    .getEndPoint()
                                    .close(),
                            patience.toMillis(),
                            TimeUnit.MILLISECONDS);
            Request.addCompletionListener(request, failure -> hangUp.cancel());
        }
        return super.handle(request, response, callback);
    }
}
