package org.gongkai.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A task that a substitute holds because the absent had taken it. */
@Entity
@Table(name = "moved_task")
class MovedTask {

    @Id
    private String taskId;
    private Long substitutionId;

    protected MovedTask() {
    }

    MovedTask(String taskId, Long substitutionId) {
        this.taskId = taskId;
        this.substitutionId = substitutionId;
    }

    String taskId() {
        return taskId;
    }
}
