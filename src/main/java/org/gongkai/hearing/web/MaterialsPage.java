package org.gongkai.hearing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.hearing.HearingDates;
import org.gongkai.hearing.HearingFiles;
import org.gongkai.hearing.HearingFlow;
import org.gongkai.hearing.HearingReaders;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.Participant;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** To whom the materials still have to be delivered, and where each delivery is recorded. */
@Controller
@RequestMapping("/desk/hearings/{caseNumber}/materials")
class MaterialsPage {

    /** A delivery as it was typed. */
    record DeliveryForm(String participant, String deliveryWay, String sentOn, String trackingNumber, String receivedOn, String receivedBy) {

        Map<String, Object> answers() {
            Map<String, Object> answers = new HashMap<>(Map.of("decision", "approve"));
            put(answers, "participant", participant);
            put(answers, "deliveryWay", deliveryWay == null ? null : deliveryWay.toLowerCase());
            put(answers, "sentOn", sentOn);
            put(answers, "trackingNumber", trackingNumber);
            put(answers, "receivedOn", receivedOn);
            put(answers, "receivedBy", receivedBy);
            return answers;
        }

        private static void put(Map<String, Object> answers, String key, String value) {
            if (value != null && !value.isBlank()) {
                answers.put(key, value.strip());
            }
        }
    }

    /** @param letter the invitation with the materials, null before it was written */
    record Row(ApplicantRow who, Participant participant, Letter letter) {
    }

    private final HearingFiles files;
    private final HearingReaders readers;
    private final HearingFlow flow;
    private final HearingDates dates;
    private final Letters letters;
    private final OfficeClock clock;

    MaterialsPage(HearingFiles files, HearingReaders readers, HearingFlow flow, HearingDates dates, Letters letters, OfficeClock clock) {
        this.files = files;
        this.readers = readers;
        this.flow = flow;
        this.dates = dates;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable String caseNumber, Person person) {
        return page(caseNumber, new DeliveryForm(null, null, clock.today().toString(), null, null, null), FormFaults.NONE, person);
    }

    @PostMapping
    ModelAndView record(@PathVariable String caseNumber, DeliveryForm form, Person person, RedirectAttributes next) {
        require(caseNumber, person);
        try {
            flow.complete(caseNumber, HearingStep.SERVE, person, form.answers());
        } catch (RefusedSubmissionException refused) {
            return page(caseNumber, form, FormFaults.of(refused.field() == null ? "participant" : refused.field(), refused.getMessage()), person);
        }
        next.addFlashAttribute("notice", "已登记送达。");
        return new ModelAndView("redirect:/desk/hearings/%s/materials".formatted(caseNumber));
    }

    private HearingFiles.HearingFile require(String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        if (!readers.organizes(file.hearing(), person)) {
            throw new NotAllowedException("听证材料的送达只由承办科室（单位）、听证组织人员和政务公开办办理。");
        }
        return file;
    }

    private ModelAndView page(String caseNumber, DeliveryForm form, FormFaults faults, Person person) {
        var file = require(caseNumber, person);
        List<Row> rows = new ArrayList<>();
        file.selected().forEach(one -> rows.add(new Row(ApplicantRow.of(one), one, one.getLetterId() == null ? null
                : letters.find(caseNumber, one.getLetterId()).orElse(null))));
        return new ModelAndView("hearing/materials", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file).addObject("rows", rows)
                .addObject("form", form).addObject("faults", faults).addObject("limit", dates.materialsLimit(file.hearing().getSchedule().heldOn()))
                .addObject("serving", files.waitsFor(file.hearing(), HearingStep.SERVE, person))
                .addObject("waiting", rows.stream().filter(row -> row.participant().getServedOn() == null).toList())
                .addObject("ways", List.of(DeliveryWay.POST, DeliveryWay.COLLECT, DeliveryWay.EMAIL)).addObject("today", clock.today());
    }
}
