package org.gongkai.hearing.web;

import org.gongkai.hearing.HearingFiles;
import org.gongkai.organization.Person;
import org.gongkai.publication.Drafters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The hearings a person may see. */
@Controller
@RequestMapping("/desk/hearings")
class HearingListPage {

    private final HearingFiles files;
    private final Drafters drafters;

    HearingListPage(HearingFiles files, Drafters drafters) {
        this.files = files;
        this.drafters = drafters;
    }

    /** @param state {@code all} for everything; anything else means what is on the way */
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "1") int page, Person person) {
        var everything = state.equals("all");
        return new ModelAndView("hearing/list").addObject("rows", files.list(person, everything, page)).addObject("everything", everything)
                .addObject("mayPropose", !drafters.unitsOf(person).isEmpty());
    }
}
