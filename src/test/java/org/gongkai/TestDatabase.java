package org.gongkai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test context an empty database: H2 in memory, or a real PostgreSQL that the build brings. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("gongkai.test.database"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                "spring.datasource.url=" + (POSTGRESQL ? newPostgresqlDatabase() : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"),
                "spring.datasource.username=" + (POSTGRESQL ? "postgres" : "sa"),
                "spring.datasource.password=" + (POSTGRESQL ? "postgres" : "")).applyTo(context);
    }

    private static String newPostgresqlDatabase() {
        var name = "gongkai_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException refused) {
            throw new IllegalStateException("Cannot create a test database", refused);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** One server for the whole run; it ends with the JVM, after every engine has let go of it. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException("The embedded PostgreSQL does not start", failed);
            }
        }
    }
}
