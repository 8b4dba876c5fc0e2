package org.gongkai.disclosure.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.gongkai.casefile.AttachmentDownload;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.citizen.QueryCodes;
import org.gongkai.citizen.TooManySubmissionsException;
import org.gongkai.citizen.WrongQueryCodeException;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.disclosure.Corrections;
import org.gongkai.disclosure.NotNowException;
import org.gongkai.disclosure.RequestTracking;
import org.gongkai.disclosure.Withdrawals;
import org.gongkai.letter.CitizenLetters;
import org.gongkai.letter.LetterDownload;
import org.gongkai.letter.LetterNotFoundException;
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
 * Where an applicant follows a request. Number and code come with every request of the browser and stand in no address;
 * nothing is remembered between two of them.
 */
@Controller
@RequestMapping("/requests/track")
class TrackRequestPage {

    /** What opens a request: its number and its code, as they were typed. */
    record Key(String caseNumber, String code) {

        Key {
            caseNumber = caseNumber == null ? "" : Normalizer.normalize(caseNumber, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
            code = code == null ? "" : code;
        }
    }

    private final QueryCodes codes;
    private final RequestTracking tracking;
    private final Corrections corrections;
    private final Withdrawals withdrawals;
    private final CitizenLetters letters;
    private final DeadlineViews deadlines;
    private final OncePerForm once;

    TrackRequestPage(QueryCodes codes, RequestTracking tracking, Corrections corrections, Withdrawals withdrawals, CitizenLetters letters,
            DeadlineViews deadlines, OncePerForm once) {
        this.codes = codes;
        this.tracking = tracking;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.letters = letters;
        this.deadlines = deadlines;
        this.once = once;
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

    @PostMapping("/corrections")
    ModelAndView correct(Key key, @RequestParam(required = false) UUID formKey, @RequestParam(required = false) String text,
            @RequestParam(required = false) List<MultipartFile> files, HttpServletRequest request) {
        require(key, request);
        return tried(key, "text", text, () -> {
            once.take(formKey, request.getRemoteAddr(), () -> {
                corrections.byApplicant(key.caseNumber(), Typed.lines(text), Uploads.read(files));
                return key.caseNumber();
            });
            return "补正材料已经收到，答复期限从今天起重新计算。";
        });
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Key key, @RequestParam(required = false) String reason, @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request) {
        require(key, request);
        if (!sure) {
            return found(key, FormFaults.of("sure", "撤回以后不能恢复。确定撤回的，请勾选后再提交。"), null, HttpStatus.BAD_REQUEST).addObject("reason", reason);
        }
        return tried(key, "reason", reason, () -> {
            withdrawals.byApplicant(key.caseNumber(), Typed.lines(reason));
            return "申请已经撤回。";
        });
    }

    @PostMapping("/letters/{letterId}")
    ResponseEntity<byte[]> letter(Key key, @PathVariable long letterId, HttpServletRequest request) {
        require(key, request);
        var print = letters.pdf(key.caseNumber(), letterId);
        return LetterDownload.file(print.letter(), print.pdf());
    }

    @PostMapping("/letters/{letterId}/enclosures/{position}")
    ResponseEntity<byte[]> enclosure(Key key, @PathVariable long letterId, @PathVariable int position, HttpServletRequest request,
            HttpServletResponse response) {
        require(key, request);
        var file = letters.enclosure(key.caseNumber(), letterId, position);
        return AttachmentDownload.of(file.attachment(), file.content(), response);
    }

    @ExceptionHandler
    ModelAndView wrongCode(WrongQueryCodeException wrong, HttpServletRequest request) {
        return asked(request.getParameter("caseNumber"), FormFaults.of("code", wrong), wrong.getStatusCode());
    }

    @ExceptionHandler({CaseNotFoundException.class, LetterNotFoundException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return asked(request.getParameter("caseNumber"), FormFaults.of("caseNumber", "没有找到这件申请或者文书，请核对案件编号后重新查询。"), HttpStatus.NOT_FOUND);
    }

    private void require(Key key, HttpServletRequest request) {
        codes.require(key.caseNumber(), key.code(), request.getRemoteAddr());
    }

    /**
     * Does what the applicant asks for and shows the request as it stands then; what was typed stays when it is refused.
     *
     * @param field where a refusal is shown that names no field; also the name under which the page finds what was typed
     * @param doing gives the sentence that says it is done
     */
    private ModelAndView tried(Key key, String field, String typed, Supplier<String> doing) {
        try {
            return found(key, FormFaults.NONE, doing.get(), HttpStatus.OK);
        } catch (InvalidInputException invalid) {
            return found(key, FormFaults.of(invalid), null, HttpStatus.BAD_REQUEST).addObject(field, typed);
        } catch (RefusedUploadException refused) {
            return found(key, FormFaults.of("files", refused), null, HttpStatus.BAD_REQUEST).addObject(field, typed);
        } catch (NotNowException tooLate) {
            return found(key, FormFaults.of(field, tooLate), null, HttpStatus.CONFLICT).addObject(field, typed);
        } catch (TooManySubmissionsException tooMany) {
            return found(key, FormFaults.of(field, tooMany), null, HttpStatus.TOO_MANY_REQUESTS).addObject(field, typed);
        }
    }

    private static ModelAndView asked(String caseNumber, FormFaults faults, HttpStatusCode status) {
        return new ModelAndView("disclosure/track", HttpStatus.valueOf(status.value())).addObject("caseNumber", caseNumber).addObject("faults", faults);
    }

    private ModelAndView found(Key key, FormFaults faults, String done, HttpStatus status) {
        var tracked = tracking.of(key.caseNumber());
        var reply = deadlines.newest(key.caseNumber(), DeadlineKind.REPLY).filter(DeadlineView::running);
        return new ModelAndView("disclosure/tracked", status).addObject("tracked", tracked).addObject("steps", RequestProgress.of(tracked))
                .addObject("deadline", reply.orElse(null)).addObject("letters", letters.of(key.caseNumber())).addObject("code", key.code())
                .addObject("faults", faults).addObject("done", done).addObject("formKey", UUID.randomUUID());
    }
}
