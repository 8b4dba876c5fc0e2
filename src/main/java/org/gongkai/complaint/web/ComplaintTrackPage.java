package org.gongkai.complaint.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.citizen.QueryCodes;
import org.gongkai.citizen.TooManySubmissionsException;
import org.gongkai.citizen.WrongQueryCodeException;
import org.gongkai.complaint.ComplaintTracking;
import org.gongkai.complaint.TrackedComplaint;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.deadline.Explanation;
import org.gongkai.letter.CitizenLetters;
import org.gongkai.letter.LetterDownload;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a citizen follows a complaint. Number and code come with each request and stand in no address; nothing
 * is remembered between two of them.
 */
@Controller
@RequestMapping("/complaints/track")
class ComplaintTrackPage {

    private final QueryCodes codes;
    private final ComplaintTracking tracking;
    private final OncePerForm once;
    private final CitizenLetters letters;
    private final DeadlineViews deadlines;

    ComplaintTrackPage(QueryCodes codes, ComplaintTracking tracking, OncePerForm once, CitizenLetters letters, DeadlineViews deadlines) {
        this.codes = codes;
        this.tracking = tracking;
        this.once = once;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    /** What opens a case: its number and its code. */
    record Key(String caseNumber, String code) {

        Key {
            caseNumber = caseNumber == null ? "" : caseNumber;
            code = code == null ? "" : code;
        }
    }

    @GetMapping
    ModelAndView form() {
        return asked("", FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView show(Key key, HttpServletRequest request) {
        require(key, request);
        return found(key, FormFaults.NONE, null, HttpStatus.OK);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Key key, @RequestParam(required = false) String reason, HttpServletRequest request) {
        require(key, request);
        try {
            tracking.withdraw(key.caseNumber(), reason);
        } catch (InvalidInputException invalid) {
            return found(key, FormFaults.of(invalid), null, HttpStatus.BAD_REQUEST);
        }
        return found(key, FormFaults.NONE, "已经撤回。", HttpStatus.OK);
    }

    @PostMapping("/attachments")
    ModelAndView supplement(Key key, @RequestParam(required = false) UUID formKey, @RequestParam(required = false) String note,
            @RequestParam(required = false) List<MultipartFile> files, HttpServletRequest request) {
        require(key, request);
        try {
            once.take(formKey, request.getRemoteAddr(), () -> {
                tracking.supplement(key.caseNumber(), Typed.lines(note), Uploads.read(files));
                return key.caseNumber().strip();
            });
        } catch (InvalidInputException invalid) {
            return found(key, FormFaults.of(invalid), null, HttpStatus.BAD_REQUEST).addObject("note", note);
        } catch (RefusedUploadException refused) {
            return found(key, FormFaults.of("files", refused), null, HttpStatus.BAD_REQUEST).addObject("note", note);
        } catch (TooManySubmissionsException tooMany) {
            return found(key, FormFaults.of("note", tooMany), null, HttpStatus.TOO_MANY_REQUESTS).addObject("note", note);
        }
        return found(key, FormFaults.NONE, "补充的情况已经收到。", HttpStatus.OK);
    }

    @PostMapping("/letters/{letterId}")
    ResponseEntity<byte[]> letter(Key key, @PathVariable long letterId, HttpServletRequest request) {
        require(key, request);
        var letter = tracking.letter(key.caseNumber(), letterId).orElseThrow(() -> new CaseNotFoundException(key.caseNumber()));
        var print = letters.pdf(letter.getCaseNumber(), letter.getId());
        return LetterDownload.file(print.letter(), print.pdf());
    }

    @ExceptionHandler
    ModelAndView wrongCode(WrongQueryCodeException wrong, HttpServletRequest request) {
        return asked(request.getParameter("caseNumber"), FormFaults.of("code", wrong), wrong.getStatusCode());
    }

    @ExceptionHandler
    ModelAndView noComplaint(CaseNotFoundException missing, HttpServletRequest request) {
        return asked(request.getParameter("caseNumber"), FormFaults.of("caseNumber", missing), HttpStatus.NOT_FOUND);
    }

    private void require(Key key, HttpServletRequest request) {
        codes.require(key.caseNumber(), key.code(), request.getRemoteAddr());
    }

    private static ModelAndView asked(String caseNumber, FormFaults faults, HttpStatusCode status) {
        return new ModelAndView("complaint/track", HttpStatus.valueOf(status.value())).addObject("caseNumber", caseNumber).addObject("faults", faults);
    }

    private ModelAndView found(Key key, FormFaults faults, String done, HttpStatus status) {
        var tracked = tracking.show(key.caseNumber());
        return new ModelAndView("complaint/tracked", status).addObject("tracked", tracked).addObject("how", how(tracked)).addObject("code", key.code())
                .addObject("faults", faults).addObject("done", done).addObject("formKey", UUID.randomUUID());
    }

    /** @return how the date came about that the page shows; null where it shows none that is still to come */
    private Explanation how(TrackedComplaint tracked) {
        return tracked.replyDue() == null || tracked.repliedOn() != null ? null
                : deadlines.newest(tracked.caseNumber(), DeadlineKind.COMPLAINT_REPLY).map(DeadlineView::explanation).orElse(null);
    }
}
