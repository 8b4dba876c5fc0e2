package org.gongkai.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * Many open cases in minutes: every row that came into the database with a really made case, whatever its table, is copied
 * by {@code insert … select} with ids of its own. PostgreSQL only; nobody else may write while a case is taken as a model.
 */
final class CaseCloning {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final long FIRST_ID = 1_000_000_000L;
    private static final long IDS_OF_A_CASE = 1000;

    private record Column(String name, String type, String references) {
    }

    private record Table(String name, List<Column> columns, List<String> key) {
    }

    private record Row(Table table, List<String> values) {
    }

    private final DataSource database;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<List<String>> models = new ArrayList<>();

    CaseCloning(DataSource database) {
        this.database = database;
        with(this::readTables);
    }

    private interface Work {
        void on(Connection connection, Statement statement) throws SQLException;
    }

    private void with(Work work) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            work.on(connection, statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void readTables(Connection connection, Statement statement) throws SQLException {
        var facts = connection.getMetaData();
        try (var found = facts.getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME");
                Map<String, String> references = new HashMap<>();
                try (var keys = facts.getImportedKeys(null, "public", name)) {
                    while (keys.next()) {
                        references.put(keys.getString("FKCOLUMN_NAME"), keys.getString("PKTABLE_NAME"));
                    }
                }
                List<Column> columns = new ArrayList<>();
                try (var all = facts.getColumns(null, "public", name, "%")) {
                    while (all.next()) {
                        var column = all.getString("COLUMN_NAME");
                        columns.add(new Column(column, type(all.getString("TYPE_NAME")), references.get(column)));
                    }
                }
                List<String> key = new ArrayList<>();
                try (var keys = facts.getPrimaryKeys(null, "public", name)) {
                    while (keys.next()) {
                        key.add(keys.getString("COLUMN_NAME"));
                    }
                }
                if (!key.isEmpty()) {
                    tables.put(name, new Table(name, columns, key));
                }
            }
        }
    }

    /** An identity column is read as {@code bigserial} by the driver. */
    private static String type(String name) {
        return name.equals("bigserial") ? "int8" : name.equals("serial") ? "int4" : name;
    }

    /**
     * Takes what this work writes as a model of an open case.
     *
     * @param work makes one case
     * @return how many rows it has in which table
     */
    Map<String, Long> model(Runnable work) {
        Map<String, Set<String>> before = new HashMap<>();
        with((connection, statement) -> tables.values().forEach(table -> before.put(table.name(), keys(statement, table))));
        work.run();
        List<Row> rows = new ArrayList<>();
        with((connection, statement) -> tables.values().forEach(table -> rows.addAll(newRows(statement, table, before.get(table.name())))));
        if (rows.isEmpty()) {
            throw new IllegalStateException("The case has left no row");
        }
        models.add(statements(rows));
        return rows.stream().collect(Collectors.groupingBy(row -> row.table().name(), LinkedHashMap::new, Collectors.counting()));
    }

    private static Set<String> keys(Statement statement, Table table) {
        try (var found = statement.executeQuery("select concat_ws('|', %s) from %s".formatted(String.join(", ", table.key()), table.name()))) {
            Set<String> keys = new HashSet<>();
            while (found.next()) {
                keys.add(found.getString(1));
            }
            return keys;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Row> newRows(Statement statement, Table table, Set<String> before) {
        var columns = table.columns().stream().map(column -> column.name() + "::text").collect(Collectors.joining(", "));
        try (var found = statement.executeQuery("select concat_ws('|', %s), %s from %s".formatted(String.join(", ", table.key()), columns, table.name()))) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                if (!before.contains(found.getString(1))) {
                    List<String> values = new ArrayList<>();
                    for (int column = 0; column < table.columns().size(); column++) {
                        values.add(found.getString(column + 2));
                    }
                    rows.add(new Row(table, values));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One statement for each row of the model; what it says of its own is said with the number of the copy. */
    private List<String> statements(List<Row> rows) {
        Set<String> own = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Map<String, Set<String>> ownIds = new HashMap<>();
        for (var row : rows) {
            for (int at = 0; at < row.values().size(); at++) {
                var column = row.table().columns().get(at);
                var value = row.values().get(at);
                if (value == null) {
                    continue;
                }
                if (row.table().key().contains(column.name())) {
                    // that of an activity has its name in front
                    UUID.matcher(value).results().map(MatchResult::group).forEach(own::add);
                }
                if (row.table().key().equals(List.of(column.name())) && column.type().equals("int8")) {
                    ownIds.computeIfAbsent(row.table().name(), table -> new HashSet<>()).add(value);
                }
                if (column.name().equalsIgnoreCase("business_key_")) {
                    numbers.add(value);
                }
            }
        }
        var tokens = Pattern.compile(java.util.stream.Stream.concat(numbers.stream(), own.stream()).map(Pattern::quote).collect(Collectors.joining("|")));
        return rows.stream().map(row -> statement(row, tokens, numbers, ownIds)).flatMap(Optional::stream).toList();
    }

    /** @return empty for what says nothing of its own: the first case of a year brings the counter that all of them share */
    private Optional<String> statement(Row row, Pattern tokens, Set<String> numbers, Map<String, Set<String>> ownIds) {
        List<String> values = new ArrayList<>();
        for (int at = 0; at < row.values().size(); at++) {
            var column = row.table().columns().get(at);
            var value = row.values().get(at);
            var holder = row.table().key().equals(List.of(column.name())) ? row.table().name() : column.references();
            if (value != null && column.type().equals("int8") && ownIds.getOrDefault(holder, Set.of()).contains(value)) {
                values.add("%d + %s + k * %d".formatted(FIRST_ID * (models.size() + 1), value, IDS_OF_A_CASE));
            } else {
                values.add(value == null ? "null::" + column.type() : text(value, tokens, numbers, column.type()));
            }
        }
        if (values.stream().noneMatch(value -> value.contains("|| k)") || value.contains("+ k)") || value.contains("+ k *"))) {
            return Optional.empty();
        }
        return Optional.of("insert into %s (%s) select %s from generate_series(%%d, %%d, %%d) k".formatted(row.table().name(),
                row.table().columns().stream().map(Column::name).collect(Collectors.joining(", ")), String.join(", ", values).replace("%", "%%")));
    }

    private static String text(String value, Pattern tokens, Set<String> numbers, String type) {
        if (!type.equals("varchar") && !type.equals("text")) {
            return "%s::%s".formatted(quoted(value), type);
        }
        List<String> parts = new ArrayList<>();
        var found = tokens.matcher(value);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                parts.add(quoted(value.substring(from, found.start())));
            }
            parts.add(numbers.contains(found.group()) ? "%s || (1000000 + k)".formatted(quoted(prefix(found.group()))) : "md5(%s || k)::uuid::text".formatted(quoted(found.group())));
            from = found.end();
        }
        if (from < value.length() || parts.isEmpty()) {
            parts.add(quoted(value.substring(from)));
        }
        return String.join(" || ", parts);
    }

    /** A case number keeps its series and year, so that it stays one; other keys are short enough for a number behind them. */
    private static String prefix(String number) {
        return UUID.matcher(number.substring(Math.min(3, number.length()))).matches() ? number : number.substring(0, number.lastIndexOf('-') + 1);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Makes copies of the models in turn, with the numbers from the first to the last, both included; each number once. */
    void clones(int first, int last) {
        with((connection, statement) -> {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            for (int model = 0; model < models.size(); model++) {
                for (var insert : models.get(model)) {
                    if (first + model <= last) {
                        statement.execute(insert.formatted(first + model, last, models.size()));
                    }
                }
            }
            statement.execute("set session_replication_role = default");
            statement.execute("set synchronous_commit = on");
            statement.execute("vacuum analyze");
        });
    }
}
