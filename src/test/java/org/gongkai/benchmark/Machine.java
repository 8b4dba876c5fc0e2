package org.gongkai.benchmark;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Says on what machine figures were taken. */
final class Machine {

    private Machine() {
    }

    static void print(DataSource database) {
        try (var connection = database.getConnection()) {
            var server = connection.getMetaData();
            print(server.getDatabaseProductName() + " " + server.getDatabaseProductVersion());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void print(String database) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf("%d processors, %d GB, load %.1f, Java %s, %s, heap of this JVM %d MB%n", system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 30, system.getSystemLoadAverage(), Runtime.version(), database, Runtime.getRuntime().maxMemory() >> 20);
    }
}
