package org.gongkai.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/** Wraps a JDBC object so that every execution of a statement that comes from it is counted. */
final class CountingProxy {

    private CountingProxy() {
    }

    static <T> T of(Class<T> type, T target, AtomicLong count) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                count.incrementAndGet();
            }
            try {
                return wrap(method.invoke(target, arguments), count);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }

    private static Object wrap(Object result, AtomicLong count) {
        if (result instanceof Connection connection) {
            return of(Connection.class, connection, count);
        }
        if (result instanceof PreparedStatement statement) {
            return of(PreparedStatement.class, statement, count);
        }
        return result instanceof Statement statement ? of(Statement.class, statement, count) : result;
    }
}
