package org.gongkai.desk.organization;

import org.gongkai.casefile.Handover;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.StaffDirectory;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the tasks of somebody who leaves are given to somebody else. */
@Controller
@RequestMapping("/desk/organization/staff/{id}/handover")
class HandoverPage {

    private final Handover handover;
    private final Organization organization;
    private final StaffDirectory directory;

    HandoverPage(Handover handover, Organization organization, StaffDirectory directory) {
        this.handover = handover;
        this.organization = organization;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView tasks(@PathVariable String id) {
        return page(id, null, FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView handOver(@PathVariable String id, @RequestParam(defaultValue = "") String receiver, Person administrator, RedirectAttributes next) {
        try {
            var result = handover.handOver(organization.person(id).id(), receiver, administrator);
            next.addFlashAttribute("notice", "已移交 %d 项任务%s。".formatted(result.received(),
                    result.released() == 0 ? "" : "，另有 %d 项不属于接收人的职务，已退回办理组重新领取".formatted(result.released())));
            return new ModelAndView("redirect:/desk/organization/staff/" + id);
        } catch (InvalidInputException invalid) {
            return page(id, receiver, FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(String id, String receiver, FormFaults faults, HttpStatus status) {
        return new ModelAndView("organization/handover", status).addObject("person", organization.person(id)).addObject("tasks", handover.tasksOf(id))
                .addObject("receiver", receiver).addObject("faults", faults).addObject("people", PersonChoice.of(directory.staffing()));
    }
}
