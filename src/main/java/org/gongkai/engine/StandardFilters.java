package org.gongkai.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The two task lists every reviewer finds in Tasklist. Made once, by name: what an administrator changes in them
 * afterwards stays.
 */
@Component
class StandardFilters {

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", ListColumnsQuery.CASE_TITLE, "label", "标题"),
            Map.of("name", ListColumnsQuery.CASE_NUMBER, "label", "案件编号"),
            Map.of("name", ListColumnsQuery.UNIT_NAME, "label", "单位"),
            Map.of("name", ListColumnsQuery.LIGHT, "label", "时限"));

    /** The property of a filter that only looks among the tasks of the person who asks ({@link GuardedFilterService}). */
    static final String OWN = "own";

    private static final String ME = "${currentUser()}";
    /** The outcome with which a level sends a case back. */
    private static final String RETURNED = "return";

    private final FilterService filters;
    private final TaskService tasks;

    StandardFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** @return the ids of the filters, which exist from now on and are as they stand here */
    List<String> ensure() {
        return List.of(
                ensure("待我办理", "我和我所在岗位可以办理、尚未办结的任务", 0, mineOrOffered()),
                ensure("我的任务", "已由我领取、尚未办结的任务", 10, tasks.createTaskQuery().taskAssigneeExpression(ME)),
                ensure("待我科室", "我所在岗位可以办理、还没有人领取的任务", 20, tasks.createTaskQuery().taskCandidateUserExpression(ME)),
                ensure("今日到期", "今天 24 时以前到期的任务", 30, mineOrOffered().dueAfterExpression("${officeDay.now()}")
                        .dueBeforeExpression("${officeDay.end()}")),
                ensure("即将到期", "案件期限亮黄灯的任务", 40, mineOrOffered().processVariableValueEquals(CaseVariables.LIGHT.name(), "YELLOW")),
                ensure("已超期", "任务到期日已过，还没有办结", 50, mineOrOffered().dueBeforeExpression("${officeDay.now()}")),
                ensure("退回给我", "被审核人退回，需要重新办理的任务", 60, mineOrOffered().or().processVariableValueEquals("outcome", RETURNED)
                        .processVariableValueEquals("reviewOutcome", RETURNED).endOr()));
    }

    private TaskQuery mineOrOffered() {
        return tasks.createTaskQuery().or().taskCandidateUserExpression(ME).taskAssigneeExpression(ME).endOr();
    }

    /** What somebody changed in a filter does not last: everybody finds the same lists. */
    private String ensure(String name, String description, int priority, TaskQuery query) {
        var existing = filters.createTaskFilterQuery().filterName(name).singleResult();
        var filter = existing == null ? filters.newTaskFilter(name) : existing;
        var nearestDeadlineFirst = query.active().orderByDueDate().asc().orderByTaskCreateTime().asc();
        return filters.saveFilter(filter.setQuery(nearestDeadlineFirst).setProperties(Map.of(
                "description", description, "priority", priority, "color", "#9b1c1c", "refresh", true,
                "showUndefinedVariable", false, OWN, true, "variables", COLUMNS))).getId();
    }
}
