package org.gongkai.complaint.web;

import org.gongkai.complaint.ComplaintList;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The complaints a person may see. */
@Controller
@RequestMapping("/desk/complaints")
class ComplaintListPage {

    private final ComplaintList complaints;

    ComplaintListPage(ComplaintList complaints) {
        this.complaints = complaints;
    }

    /** @param state {@code all} for everything; anything else means what is on the way */
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "1") int page, Person reader) {
        var everything = state.equals("all");
        return new ModelAndView("complaint/list").addObject("rows", complaints.of(reader, everything, page)).addObject("everything", everything)
                .addObject("mayRegister", complaints.mayRegister(reader));
    }
}
