package org.gongkai.desk;

import java.util.List;

import org.gongkai.calendar.NextYear;
import org.gongkai.casefile.AskingColleagues;
import org.gongkai.casefile.MissingPart;
import org.gongkai.casefile.StandIns;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Substituting;
import org.gongkai.organization.Substitution;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: what waits for me, what is new, what I can do. */
@Controller
@RequestMapping("/desk")
class HomePage {

    private static final int SHOWN = 5;
    /** Where holiday notices are taken in: whoever may do that is told that one is missing. */
    private static final String NOTICES = "/desk/calendar/notices";

    private final WaitingTasks waiting;
    private final Inbox inbox;
    private final DeskMenu menu;
    private final RunningClocks clocks;
    private final Substituting substituting;
    private final Organization organization;
    private final AskingColleagues asking;
    private final StandIns standIns;
    private final NextYear nextYear;

    HomePage(WaitingTasks waiting, Inbox inbox, DeskMenu menu, RunningClocks clocks, Substituting substituting, Organization organization,
            AskingColleagues asking, StandIns standIns, NextYear nextYear) {
        this.waiting = waiting;
        this.inbox = inbox;
        this.menu = menu;
        this.clocks = clocks;
        this.substituting = substituting;
        this.organization = organization;
        this.asking = asking;
        this.standIns = standIns;
        this.nextYear = nextYear;
    }

    /** A case in which somebody must be named, with whoever keeps out of it. */
    public record MissingRow(MissingPart part, String person) {
    }

    @GetMapping
    ModelAndView home(Person person) {
        var unread = inbox.of(person.id()).stream().filter(InboxMessage::isUnread).limit(SHOWN).toList();
        return new ModelAndView("desk/home").addObject("tasks", waiting.of(person)).addObject("messages", unread)
                .addObject("actions", menu.actions(person)).addObject("person", person).addObject("absences", absences(person)).addObject("asked", asking.waitingFor(person))
                .addObject("missing", standIns.waitingFor(person).stream().map(part -> new MissingRow(part, organization.nameOf(part.recusal().getPersonId()))).toList())
                .addObject("missingYear", menu.mayOpen(person, NOTICES) ? nextYear.missing().orElse(null) : null)
                .addObject("counts", DeskMenu.handlesCases(person) ? clocks.counts(person) : null);
    }

    /** Whoever stands in for somebody is told in whose place, and whoever is away who acts instead. */
    private List<String> absences(Person person) {
        return substituting.concerning(person.id()).stream().filter(one -> one.getStage() == Substitution.Stage.RUNNING)
                .map(one -> one.getSubstituteId().equals(person.id())
                        ? "您正在代理%s（至 %s）：下面的任务包括本人的和代理的，签署时同时写明两个人的姓名。".formatted(organization.nameOf(one.getAbsentId()), one.getLastDay())
                        : "您不在岗，由%s代理（至 %s）；提前回来的，请在“离岗代理”中结束代理。".formatted(organization.nameOf(one.getSubstituteId()), one.getLastDay()))
                .toList();
    }
}
