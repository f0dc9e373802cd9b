package org.constituent.adapter.discord;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the adapter logs while a test looks. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger logger;
    final List<String> lines = new CopyOnWriteArrayList<>();

    LogLines() {
        this(Delivery.class.getPackageName());
    }

    /** What a part of the program logs, or all of it and its libraries. */
    LogLines(String part) {
        logger = (Logger) LoggerFactory.getLogger(part);
        start();
        logger.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage());
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        stop();
    }
}
