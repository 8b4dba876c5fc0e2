package org.gongkai.disclosure.web;

import org.gongkai.disclosure.Requests;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The requests a person may see; who applies is masked. */
@Controller
class RequestListPage {

    private final Requests requests;

    RequestListPage(Requests requests) {
        this.requests = requests;
    }

    /** @param state {@code all} for everything; anything else means what is open */
    @GetMapping("/desk/requests")
    ModelAndView list(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "1") int page, Person person) {
        var everything = state.equals("all");
        return new ModelAndView("disclosure/list").addObject("rows", requests.list(person, everything, page))
                .addObject("everything", everything).addObject("mayRegister", person.has(Role.OPENNESS_OFFICE));
    }
}
