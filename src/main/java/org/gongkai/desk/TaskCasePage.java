package org.gongkai.desk;

import java.util.List;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.engine.CaseOfEngineObject;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from a task or an instance to the file of its case: Tasklist and Cockpit know nothing else. */
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
        return "redirect:/desk/cases/%s?pane=true".formatted(caseNumber(taskId, reader));
    }

    @GetMapping("/desk/instances/{instanceId}/case")
    String caseOfInstance(@PathVariable String instanceId, Person reader) {
        return "redirect:/desk/cases/" + caseNumber(instanceId, reader);
    }

    private String caseNumber(String engineId, Person reader) {
        return engineObjects.caseNumbers(List.of(engineId)).stream().filter(number -> cases.maySee(reader, number)).findFirst()
                .orElseThrow(() -> new CaseNotFoundException(engineId));
    }
}
