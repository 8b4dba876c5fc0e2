package org.gongkai.desk;

import java.util.List;

import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Participation;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The cases somebody has had a part in, running or closed, for as long as he or she may see them. */
@Controller
@RequestMapping("/desk/participated")
class ParticipatedPage {

    /** One case. */
    public record Row(CaseSummary found, Participation participation) {
    }

    private final Journal journal;
    private final Cases cases;

    ParticipatedPage(Journal journal, Cases cases) {
        this.journal = journal;
        this.cases = cases;
    }

    @GetMapping
    ModelAndView list(Person person) {
        var participations = journal.participations(person.id());
        var visible = cases.visible(person, participations.stream().map(Participation::caseNumber).toList());
        List<Row> rows = participations.stream().filter(one -> visible.containsKey(one.caseNumber()))
                .map(one -> new Row(visible.get(one.caseNumber()), one)).toList();
        return new ModelAndView("desk/participated").addObject("rows", rows);
    }
}
