package org.gongkai.desk;

import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: what waits for me, what is new, what I can do. */
@Controller
@RequestMapping("/desk")
class HomePage {

    private static final int SHOWN = 5;

    private final WaitingTasks waiting;
    private final Inbox inbox;
    private final DeskMenu menu;
    private final RunningClocks clocks;

    HomePage(WaitingTasks waiting, Inbox inbox, DeskMenu menu, RunningClocks clocks) {
        this.waiting = waiting;
        this.inbox = inbox;
        this.menu = menu;
        this.clocks = clocks;
    }

    @GetMapping
    ModelAndView home(Person person) {
        var unread = inbox.of(person.id()).stream().filter(InboxMessage::isUnread).limit(SHOWN).toList();
        return new ModelAndView("desk/home").addObject("tasks", waiting.of(person)).addObject("messages", unread)
                .addObject("actions", menu.actions(person)).addObject("person", person)
                .addObject("counts", DeskMenu.handlesCases(person) ? clocks.find(person, null, null, null, 1).counts() : null);
    }
}
