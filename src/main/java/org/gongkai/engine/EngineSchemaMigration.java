package org.gongkai.engine;

import java.util.Locale;
import java.util.stream.Stream;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts in the engine's own jar, so that Flyway owns the whole schema and later
 * migrations may add indexes to them; the engine itself only checks the version. Identity tables are left out: users
 * and groups come from the organisation.
 */
@Component
class EngineSchemaMigration implements JavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine schema 7.24";
    }

    /** Never: the scripts belong to one version of the engine, and a later one brings a migration of its own. */
    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var product = context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        var vendor = product.contains("postgres") ? "postgres" : "h2";
        Stream.of("engine", "history", "case.engine", "case.history", "decision.engine", "decision.history")
                .map(part -> new ClassPathResource(SCRIPT.formatted(vendor, part)))
                .forEach(script -> ScriptUtils.executeSqlScript(context.getConnection(), script));
    }
}
