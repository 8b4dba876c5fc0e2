package org.gongkai.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * CPU that this JVM and one PostgreSQL server have used: work that is moved to the database costs too, and what other
 * servers of the machine do is nobody's cost here. Processes of the server that have ended are not counted: measure over
 * a pool whose connections stay open.
 */
final class ProcessorTime {

    private final Optional<ProcessHandle> postmaster;

    private ProcessorTime(Optional<ProcessHandle> postmaster) {
        this.postmaster = postmaster;
    }

    /** @return of this JVM and the server behind this data source; of the JVM alone where the database lives in it */
    static ProcessorTime of(DataSource source) {
        try (var connection = source.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return new ProcessorTime(Optional.empty());
            }
            try (var statement = connection.createStatement(); var row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                return new ProcessorTime(Optional.of(ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @return used since the process began */
    Duration jvm() {
        return sum(Stream.of(ProcessHandle.current()));
    }

    Duration database() {
        return sum(postmaster.stream().flatMap(server -> Stream.concat(Stream.of(server), server.descendants())));
    }

    private static Duration sum(Stream<ProcessHandle> processes) {
        return processes.map(process -> process.info().totalCpuDuration()).flatMap(Optional::stream).reduce(Duration.ZERO, Duration::plus);
    }
}
