package org.gongkai.deadline.process;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.DecisionTable;
import org.gongkai.engine.DeploymentCheck;
import org.gongkai.engine.RefusedDeploymentException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * No table of the deadlines is deployed that gives more than the law allows: found when a case starts, it would stop that
 * case. What is not a plain number or a plain kind cannot be compared, so it is refused as well.
 */
@Component
@Order(3)
class DeadlineTableCheck implements DeploymentCheck {

    private static final Pattern KIND = Pattern.compile("\"([A-Z_]+)\"");
    private static final Pattern DAYS = Pattern.compile("\\d{1,4}");

    @Override
    public void check(Map<String, byte[]> resources) {
        DecisionTable.in(resources, CamundaDeadlinePolicy.KEY).forEach(table -> table.rules().forEach(rule -> check(table, rule)));
    }

    private static void check(DecisionTable table, DecisionTable.Rule rule) {
        var kind = kind(table, rule);
        var internal = days(table, rule, "internalDays", "内部期限");
        var statutory = days(table, rule, "statutoryDays", "法定期限");
        if (!kind.allows(internal, statutory)) {
            throw refusal(table, rule, "“%s”的内部期限 %d、法定期限 %d 超出法律允许的范围：%s".formatted(kind.title(), internal, statutory, kind.limitsInWords()));
        }
    }

    private static DeadlineKind kind(DecisionTable table, DecisionTable.Rule rule) {
        var written = rule.conditions().getOrDefault("kind", "");
        var name = KIND.matcher(written);
        return Arrays.stream(DeadlineKind.values()).filter(kind -> name.matches() && kind.name().equals(name.group(1))).findFirst()
                .orElseThrow(() -> refusal(table, rule, "“期限种类”列的“%s”不是一个期限种类".formatted(written)));
    }

    private static int days(DecisionTable table, DecisionTable.Rule rule, String column, String title) {
        var written = rule.results().getOrDefault(column, "");
        if (!DAYS.matcher(written).matches()) {
            throw refusal(table, rule, "“%s”列的“%s”不是天数".formatted(title, written));
        }
        return Integer.parseInt(written);
    }

    private static RefusedDeploymentException refusal(DecisionTable table, DecisionTable.Rule rule, String reason) {
        return new RefusedDeploymentException("决策表“%s”（文件“%s”第 %d 行）的第 %d 条规则“%s”不能部署：%s。"
                .formatted(CamundaDeadlinePolicy.KEY, table.file(), rule.line(), rule.number(), rule.id(), reason));
    }
}
