package org.gongkai.desk;

import org.gongkai.notification.Inbox;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The inbox of the person who is signed in, and of nobody else. */
@Controller
@RequestMapping("/desk/inbox")
class InboxPage {

    private final Inbox inbox;

    InboxPage(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    ModelAndView list(Person person) {
        return new ModelAndView("desk/inbox").addObject("messages", inbox.of(person.id()));
    }

    @PostMapping("/{id}/read")
    String read(@PathVariable long id, Person person) {
        inbox.read(person.id(), id);
        return "redirect:/desk/inbox";
    }

    @PostMapping("/read")
    String readAll(Person person) {
        inbox.readAll(person.id());
        return "redirect:/desk/inbox";
    }
}
