package org.constituent.adapter.sql;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** Sets the moments of {@link SqlSchedule#appointed} within the change that makes them necessary: both happen, or neither. */
final class Appointments {
    private Appointments() {}

    /**
     * Sets one more, beside those that are set: one that is being kept in this very moment, and came too early, does not
     * stand in its way.
     *
     * @param now what tells it from the others
     */
    static void set(Handle handle, String name, long number, Instant now, Instant moment) {
        SchedulerClient.Builder.create(inHand(handle.getConnection()))
                .build()
                .scheduleIfNotExists(new TaskInstance<>(name, instance(number, now)), moment);
    }

    private static String instance(long number, Instant now) {
        return number + "@" + now.toEpochMilli();
    }

    /** The number for which one was set. */
    static long number(String instance) {
        return Long.parseLong(instance.replaceFirst("@.*", ""));
    }

    /** The one connection of a change, for a library that asks for one of its own and closes it. */
    private static DataSource inHand(Connection connection) {
        Connection open = of(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return of(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return open;
            }
            throw new SQLFeatureNotSupportedException(method.getName());
        });
    }

    private static <T> T of(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(Appointments.class.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
