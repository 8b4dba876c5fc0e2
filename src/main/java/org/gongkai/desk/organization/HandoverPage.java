package org.gongkai.desk.organization;

import java.util.List;

import org.gongkai.casefile.AskedOpinion;
import org.gongkai.casefile.AskingColleagues;
import org.gongkai.casefile.Handover;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Staffing;
import org.gongkai.organization.StaffDirectory;
import org.gongkai.organization.Substituting;
import org.gongkai.organization.Substitution;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody who leaves is seen off: the tasks are given to somebody else, and whatever else still hangs on the account is named. */
@Controller
@RequestMapping("/desk/organization/staff/{id}/handover")
class HandoverPage {

    /** A post that is still held, with those who hold the same one. */
    public record Held(String title, List<String> colleagues) {
    }

    private final Handover handover;
    private final Organization organization;
    private final StaffDirectory directory;
    private final Substituting substituting;
    private final AskingColleagues asking;
    private final OfficeClock clock;

    HandoverPage(Handover handover, Organization organization, StaffDirectory directory, Substituting substituting, AskingColleagues asking,
            OfficeClock clock) {
        this.handover = handover;
        this.organization = organization;
        this.directory = directory;
        this.substituting = substituting;
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView tasks(@PathVariable String id) {
        return page(id, null, FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView handOver(@PathVariable String id, @RequestParam(defaultValue = "") String receiver, Person administrator, RedirectAttributes next) {
        try {
            var result = handover.handOver(organization.person(id).id(), receiver, administrator);
            next.addFlashAttribute("notice", "已移交 %d 项任务%s%s。".formatted(result.received(),
                    result.released() == 0 ? "" : "，另有 %d 项不属于接收人的职务，已退回办理组重新领取".formatted(result.released()),
                    result.kept() == 0 ? "" : "，还有 %d 项指名由本人办理，没有移交".formatted(result.kept())));
            return new ModelAndView("redirect:/desk/organization/staff/%s/handover".formatted(id));
        } catch (InvalidInputException invalid) {
            return page(id, receiver, FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(String id, String receiver, FormFaults faults, HttpStatus status) {
        var staffing = directory.staffing();
        return new ModelAndView("organization/handover", status).addObject("person", organization.person(id)).addObject("tasks", handover.tasksOf(id))
                .addObject("receiver", receiver).addObject("faults", faults).addObject("people", PersonChoice.of(staffing))
                .addObject("posts", posts(staffing, id)).addObject("absences", absences(staffing, id))
                .addObject("questions", asking.openWith(id).stream().map(AskedOpinion::getCaseNumber).distinct().toList());
    }

    private List<Held> posts(Staffing staffing, String id) {
        var today = clock.today();
        return staffing.postsOf(id).stream().filter(post -> !post.endedBefore(today)).map(post -> new Held(staffing.titleOf(post.role(), post.unitCode()),
                staffing.holders(post.role(), post.unitCode(), today).stream().filter(other -> !other.personId().equals(id))
                        .map(other -> staffing.nameOf(other.personId())).distinct().toList())).toList();
    }

    private List<String> absences(Staffing staffing, String id) {
        return substituting.concerning(id).stream().filter(one -> Substitution.OPEN.contains(one.getStage())).map(one -> "%s 至 %s，%s不在岗，由%s代理（%s）"
                .formatted(one.getFirstDay(), one.getLastDay(), staffing.nameOf(one.getAbsentId()), staffing.nameOf(one.getSubstituteId()), one.getStage().title())).toList();
    }
}
