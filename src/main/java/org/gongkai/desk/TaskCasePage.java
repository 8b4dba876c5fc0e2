package org.gongkai.desk;

import java.util.List;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.engine.CaseOfEngineObject;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from a task to the file of its case: Tasklist knows tasks only. */
@Controller
class TaskCasePage {

    private final CaseOfEngineObject engineObjects;
    private final Cases cases;

    TaskCasePage(CaseOfEngineObject engineObjects, Cases cases) {
        this.engineObjects = engineObjects;
        this.cases = cases;
    }

    @GetMapping("/desk/tasks/{taskId}/case")
    String caseOf(@PathVariable String taskId, Person reader) {
        return engineObjects.caseNumbers(List.of(taskId)).stream().filter(caseNumber -> cases.maySee(reader, caseNumber)).findFirst()
                .map(caseNumber -> "redirect:/desk/cases/%s?pane=true".formatted(caseNumber))
                .orElseThrow(() -> new CaseNotFoundException(taskId));
    }
}
