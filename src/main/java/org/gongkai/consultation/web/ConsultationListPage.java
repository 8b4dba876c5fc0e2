package org.gongkai.consultation.web;

import org.gongkai.consultation.ConsultationList;
import org.gongkai.organization.Person;
import org.gongkai.publication.Drafters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The consultations of the person's units. */
@Controller
@RequestMapping("/desk/consultations")
class ConsultationListPage {

    private final ConsultationList list;
    private final Drafters drafters;

    ConsultationListPage(ConsultationList list, Drafters drafters) {
        this.list = list;
        this.drafters = drafters;
    }

    /**
     * @param unit the code of one unit, blank for all of the person's
     * @param state {@code all} for everything; anything else means what is on the way
     */
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "1") int page, Person person) {
        var everything = state.equals("all");
        return new ModelAndView("consultation/list").addObject("rows", list.of(person, unit.isBlank() ? null : unit, everything, page))
                .addObject("unit", unit).addObject("everything", everything).addObject("units", list.unitsOf(person))
                .addObject("mayBegin", !drafters.unitsOf(person).isEmpty());
    }
}
