package org.gongkai.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
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

    private final FilterService filters;
    private final TaskService tasks;

    StandardFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** @return the ids of the filters, which exist from now on */
    List<String> ensure() {
        return List.of(
                ensure("待我办理", "我所在岗位可以办理、尚未办结的任务", 0, tasks.createTaskQuery()
                        .or().taskCandidateUserExpression("${currentUser()}")
                        .taskAssigneeExpression("${currentUser()}").endOr()),
                ensure("我的任务", "已由我签收、尚未办结的任务", 10, tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")));
    }

    private String ensure(String name, String description, int priority, TaskQuery query) {
        var existing = filters.createTaskFilterQuery().filterName(name).singleResult();
        return (existing == null ? create(name, description, priority, query) : existing).getId();
    }

    private Filter create(String name, String description, int priority, TaskQuery query) {
        var nearestDeadlineFirst = query.active().orderByDueDate().asc().orderByTaskCreateTime().asc();
        return filters.saveFilter(filters.newTaskFilter(name).setQuery(nearestDeadlineFirst).setProperties(Map.of(
                "description", description, "priority", priority, "color", "#9b1c1c", "refresh", true,
                "showUndefinedVariable", false, "variables", COLUMNS)));
    }
}
