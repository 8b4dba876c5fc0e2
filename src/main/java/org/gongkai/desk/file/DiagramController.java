package org.gongkai.desk.file;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.engine.CaseWays;
import org.gongkai.organization.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The diagram a case runs by, with the way it has gone, for the viewer on its page. */
@RestController
class DiagramController {

    private final Cases cases;
    private final CaseWays ways;

    DiagramController(Cases cases, CaseWays ways) {
        this.cases = cases;
        this.ways = ways;
    }

    @GetMapping("/desk/cases/{caseNumber}/diagram")
    CaseWays.Drawing diagram(@PathVariable String caseNumber, Person reader) {
        var found = cases.visible(reader, caseNumber);
        return ways.drawing(caseNumber, found.process()).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }
}
