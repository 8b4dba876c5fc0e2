package org.gongkai.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.engine.Offered.Link;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * To whom the tasks of a list are offered, in one statement: the engine answers for one task at a time only. What the
 * command under way has not written yet is not in it.
 */
@Component
class OffersOfTasks {

    private final NamedParameterJdbcTemplate rows;

    OffersOfTasks(NamedParameterJdbcTemplate rows) {
        this.rows = rows;
    }

    /** @return by the id of the task; one that is offered to nobody is left out */
    Map<String, Offered> of(Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Link>> links = new HashMap<>();
        rows.query("select TASK_ID_, TYPE_, GROUP_ID_, USER_ID_ from ACT_RU_IDENTITYLINK where TASK_ID_ in (:tasks)", Map.of("tasks", tasks),
                row -> {
                    links.computeIfAbsent(row.getString(1), task -> new ArrayList<>()).add(new Link(row.getString(2), row.getString(3), row.getString(4)));
                });
        return links.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, task -> Offered.by(task.getValue())));
    }
}
