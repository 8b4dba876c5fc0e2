package org.gongkai.hearing.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.citizen.WrongQueryCodeException;
import org.gongkai.hearing.Participation;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who applied follows the application. Number and code come with each request and stand in no address. */
@Controller
@RequestMapping("/hearings/track")
class ParticipationPage {

    private final Participation participation;

    ParticipationPage(Participation participation) {
        this.participation = participation;
    }

    /** What opens an application: its number and its code. */
    record Key(String caseNumber, String code) {

        Key {
            caseNumber = caseNumber == null ? "" : caseNumber;
            code = code == null ? "" : code;
        }

        /** The code stays out of any log. */
        @Override
        public String toString() {
            return "Key[" + caseNumber + "]";
        }
    }

    @GetMapping
    ModelAndView form() {
        return asked("", FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView show(Key key, HttpServletRequest request) {
        return standing(key, FormFaults.NONE, null, request);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Key key, HttpServletRequest request) {
        try {
            participation.withdraw(key.caseNumber(), key.code(), request.getRemoteAddr());
        } catch (InvalidInputException tooLate) {
            return standing(key, FormFaults.of(tooLate), null, request);
        }
        return standing(key, FormFaults.NONE, "报名已经撤回。", request);
    }

    @PostMapping("/letters/{letterId}")
    ResponseEntity<byte[]> letter(Key key, @PathVariable long letterId, HttpServletRequest request) {
        var pdf = participation.letter(key.caseNumber(), key.code(), letterId, request.getRemoteAddr())
                .orElseThrow(() -> new CaseNotFoundException(key.caseNumber()));
        return LetterFile.of(letterId, pdf);
    }

    private ModelAndView standing(Key key, FormFaults faults, String done, HttpServletRequest request) {
        return new ModelAndView("hearing/tracked", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
                .addObject("standing", participation.read(key.caseNumber(), key.code(), request.getRemoteAddr())).addObject("code", key.code())
                .addObject("faults", faults).addObject("done", done);
    }

    private static ModelAndView asked(String caseNumber, FormFaults faults, HttpStatusCode status) {
        return new ModelAndView("hearing/track", HttpStatus.valueOf(status.value())).addObject("caseNumber", caseNumber).addObject("faults", faults);
    }

    @ExceptionHandler
    ModelAndView wrongCode(WrongQueryCodeException wrong, HttpServletRequest request) {
        return asked(request.getParameter("caseNumber"), FormFaults.of("code", wrong), wrong.getStatusCode());
    }

    @ExceptionHandler
    ModelAndView noApplication(CaseNotFoundException missing, HttpServletRequest request) {
        return asked(request.getParameter("caseNumber"), FormFaults.of("caseNumber", "没有找到这份报名或者文书，请核对报名编号，例如 TZ-2026-00001/3。"), HttpStatus.NOT_FOUND);
    }
}
