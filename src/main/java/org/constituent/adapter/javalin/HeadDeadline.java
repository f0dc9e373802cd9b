package org.constituent.adapter.javalin;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hangs up on whoever sends the head of a request in drops: bytes keep coming, so that the connection is never idle, and no
 * request ever begins. Two looks in a row must see that, for one alone may fall between a head and its end.
 */
final class HeadDeadline extends Handler.Wrapper implements Connection.Listener, LifeCycle.Listener {
    private final Duration patience;
    private final ConcurrentMap<Connection, Watch> watched = new ConcurrentHashMap<>();

    /**
     * A deadline before {@code next}.
     *
     * @param patience how long a head may take; it is cut off after one to three times as long
     */
    HeadDeadline(Handler next, Duration patience) {
        super(next);
        this.patience = patience;
    }

    @Override
    public void lifeCycleStarting(LifeCycle starting) {
        if (starting instanceof Server server) {
            for (Connector connector : server.getConnectors()) {
                connector.addEventListener(this);
            }
        }
    }

    @Override
    public void onOpened(Connection connection) {
        Watch watch = new Watch(connection);
        watched.put(connection, watch);
        watch.lookLater();
    }

    @Override
    public void onClosed(Connection connection) {
        watched.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Watch watch = watched.get(request.getConnectionMetaData().getConnection());
        if (watch != null) {
            watch.begun.incrementAndGet();
            Request.addCompletionListener(request, failure -> watch.ended.incrementAndGet());
        }
        return super.handle(request, response, callback);
    }

    /** What one connection has done since it was last looked at; looked at by one thread at a time. */
    private final class Watch {
        private final Connection connection;
        private final AtomicLong begun = new AtomicLong();
        private final AtomicLong ended = new AtomicLong();
        private long bytes;
        private long requests;
        private boolean dripping;

        Watch(Connection connection) {
            this.connection = connection;
        }

        void lookLater() {
            Scheduler scheduler = getServer().getScheduler();
            scheduler.schedule(this::look, patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void look() {
            if (watched.get(connection) != this) {
                return;
            }
            long bytesNow = connection.getBytesIn();
            long requestsNow = begun.get();
            boolean drips = bytesNow > bytes && requestsNow == requests && requestsNow == ended.get();
            if (drips && dripping) {
                connection.getEndPoint().close();
                return;
            }
            dripping = drips;
            bytes = bytesNow;
            requests = requestsNow;
            lookLater();
        }
    }
}
