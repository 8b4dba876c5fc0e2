package org.gongkai.hearing.web;

import org.gongkai.citizen.IdType;
import org.gongkai.hearing.Applying;
import org.gongkai.hearing.HearingFiles;
import org.gongkai.hearing.HearingReaders;
import org.gongkai.hearing.HearingState;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where staff enter an application that came on paper, at the counter or by telephone. */
@Controller
@RequestMapping("/desk/hearings/{caseNumber}/participants/new")
class PaperApplicationPage {

    private final Applying applying;
    private final HearingFiles files;
    private final HearingReaders readers;
    private final DeliveryChoices ways;

    PaperApplicationPage(Applying applying, HearingFiles files, HearingReaders readers, DeliveryChoices ways) {
        this.applying = applying;
        this.files = files;
        this.readers = readers;
        this.ways = ways;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        return page(require(caseNumber, person), ApplicationForm.empty(), FormFaults.NONE);
    }

    /** Pressed twice, the second one finds the id number taken; number and code stand on the answer and nowhere else. */
    @PostMapping
    ModelAndView register(@PathVariable String caseNumber, ApplicationForm form, Person person) {
        var file = require(caseNumber, person);
        try {
            var registered = applying.register(caseNumber, form.toApplication(file.hearing().getSides()), person);
            return new ModelAndView("hearing/registered").addObject("file", file).addObject("registered", registered);
        } catch (InvalidInputException invalid) {
            return page(file, form, FormFaults.of(invalid).inOrderOf(ApplicationForm.ORDER));
        }
    }

    private HearingFiles.HearingFile require(String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        if (!readers.organizes(file.hearing(), person) || file.hearing().getState() != HearingState.OPEN_FOR_APPLICATIONS) {
            throw new NotAllowedException("听证现在是“%s”，不能登记报名，或者不由您办理。".formatted(file.hearing().getState().title()));
        }
        return file;
    }

    private ModelAndView page(HearingFiles.HearingFile file, ApplicationForm form, FormFaults faults) {
        return new ModelAndView("hearing/paper", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file).addObject("form", form)
                .addObject("faults", faults).addObject("sides", ApplicationForm.SideChoice.of(file.hearing().getSides())).addObject("idTypes", IdType.values())
                .addObject("ways", ways.ways());
    }
}
