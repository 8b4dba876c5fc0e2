package org.gongkai.engine;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.feel.FeelEngine;
import org.gongkai.engine.DecisionTable.Rule;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A decision table gives one answer. Found when a case asks, two rules that both hold, a day without a rule, or a word where a
 * number belongs would stop that case. What cannot be told without a case (an expression with variables) is left alone.
 */
@Component
@Order(3)
class OneAnswerTables implements DeploymentCheck {

    /** What fits a page; each rule is compared with each. */
    private static final int MOST_RULES = 200;
    private static final Set<String> WITH_GAPS = Set.of("COLLECT", "RULE ORDER");
    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

    @Override
    public List<DeploymentRail> rails() {
        return List.of(DeploymentRail.technical("JS-09", "决策表", "命中策略为 UNIQUE 的，两条规则不会同时符合"),
                DeploymentRail.technical("JS-10", "决策表", "有了规则的日期以后，每一天都有规则"),
                DeploymentRail.technical("JS-11", "决策表", "结果的类型与表头一致"));
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        DecisionTable.in(resources).forEach(OneAnswerTables::check);
    }

    private static void check(DecisionTable table) {
        if (table.rules().size() > MOST_RULES) {
            throw refusal(table, "规则超过 %d 条，请拆成几个决策表".formatted(MOST_RULES));
        }
        table.rules().forEach(rule -> rule.results().forEach((column, cell) -> checkType(table, rule, column, cell)));
        var columns = columns(table);
        for (var rule : table.rules()) {
            if ("UNIQUE".equals(table.hitPolicy())) {
                table.rules().stream().skip(rule.number()).forEach(other -> checkOverlap(table, columns, rule, other));
            }
            if (!WITH_GAPS.contains(table.hitPolicy())) {
                columns.stream().filter(TableColumn::isOrdered).forEach(days -> checkGap(table, columns, days, rule));
            }
        }
    }

    private static List<TableColumn> columns(DecisionTable table) {
        try {
            return table.inputs().entrySet().stream().map(input -> new TableColumn(input.getKey(), input.getValue(),
                    table.rules().stream().map(rule -> rule.conditions().getOrDefault(input.getKey(), "")).toList())).toList();
        } catch (DateTimeParseException none) {
            throw refusal(table, "“%s”不是有效的日期".formatted(none.getParsedString()));
        }
    }

    private static void checkType(DecisionTable table, Rule rule, String column, String cell) {
        var value = FEEL.evalExpression(cell, Map.of());
        var type = table.outputs().getOrDefault(column, "");
        if (!cell.isEmpty() && value.isRight() && !fits(value.toOption().get(), type)) {
            throw refusal(table, "第 %d 条规则“%s”列的“%s”不是%s".formatted(rule.number(), column, cell, inWords(type)));
        }
    }

    private static boolean fits(Object value, String type) {
        return value == null || switch (type) {
            case "integer", "long" -> value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
            case "number", "double" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "string" -> value instanceof String;
            default -> true;
        };
    }

    private static String inWords(String type) {
        return switch (type) {
            case "integer", "long" -> "整数";
            case "number", "double" -> "数字";
            case "boolean" -> "true 或者 false";
            default -> "文字（要加英文引号）";
        };
    }

    /** They overlap when each column has a value for which both hold. */
    private static void checkOverlap(DecisionTable table, List<TableColumn> columns, Rule one, Rule other) {
        var example = columns.stream().map(column -> common(column, one, other)).toList();
        if (!columns.isEmpty() && example.stream().allMatch(Optional::isPresent)) {
            throw refusal(table, "第 %d 条和第 %d 条规则会同时符合，例如%s".formatted(one.number(), other.number(), String.join("、", example.stream().map(Optional::get).toList())));
        }
    }

    private static Optional<String> common(TableColumn column, Rule one, Rule other) {
        var first = holds(column, one);
        var second = holds(column, other);
        return IntStream.range(0, column.size()).filter(value -> Boolean.TRUE.equals(first.get(value)) && Boolean.TRUE.equals(second.get(value)))
                .mapToObj(value -> "“%s”为“%s”".formatted(column.name(), column.inWords(value))).findFirst();
    }

    /** From the first day of a rule on, another must hold for the same whenever it does not. */
    private static void checkGap(DecisionTable table, List<TableColumn> columns, TableColumn days, Rule rule) {
        var own = holds(days, rule);
        if (own.contains(null)) {
            return;
        }
        IntStream.range(Math.max(own.indexOf(true), 0), days.size()).filter(day -> table.rules().stream().noneMatch(other -> !Boolean.FALSE.equals(holds(days, other).get(day))
                && columns.stream().filter(column -> column != days).allMatch(column -> coversAll(column, other, rule)))).findFirst().ifPresent(day -> {
                    throw refusal(table, "第 %d 条规则适用的情形，在“%s”为“%s”时没有规则".formatted(rule.number(), days.name(), days.inWords(day)));
                });
    }

    private static boolean coversAll(TableColumn column, Rule other, Rule rule) {
        var wanted = holds(column, rule);
        var given = holds(column, other);
        return IntStream.range(0, column.size()).allMatch(value -> !Boolean.TRUE.equals(wanted.get(value)) || !Boolean.FALSE.equals(given.get(value)));
    }

    private static List<Boolean> holds(TableColumn column, Rule rule) {
        return column.holds(rule.conditions().getOrDefault(column.name(), ""));
    }

    private static RefusedDeploymentException refusal(DecisionTable table, String reason) {
        return new RefusedDeploymentException("决策表“%s”（文件“%s”）不能部署：%s。".formatted(table.key(), table.file(), reason));
    }
}
