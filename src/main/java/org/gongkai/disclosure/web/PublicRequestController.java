package org.gongkai.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.gongkai.casefile.AttachmentDownload;
import org.gongkai.casefile.Uploads;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.citizen.QueryCodes;
import org.gongkai.citizen.Receipt;
import org.gongkai.disclosure.Corrections;
import org.gongkai.disclosure.RequestForm;
import org.gongkai.disclosure.RequestIntake;
import org.gongkai.disclosure.RequestTracking;
import org.gongkai.disclosure.RequestSupplements;
import org.gongkai.disclosure.TrackedRequest;
import org.gongkai.disclosure.Withdrawals;
import org.gongkai.letter.CitizenLetters;
import org.gongkai.letter.LetterDownload;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Requests for information from applicants' own programs: hand in, follow, correct, add files, withdraw, read letters. */
@RestController
@RequestMapping("/api/public/requests")
class PublicRequestController {
    /** @param text what is corrected */
    record Correction(String code, String text) {
    }

    /** @param reason may be left out */
    record Withdrawal(String code, String reason) {
    }

    private final OncePerForm forms;
    private final QueryCodes codes;
    private final RequestIntake intake;
    private final RequestTracking tracking;
    private final Corrections corrections;
    private final RequestSupplements supplements;
    private final Withdrawals withdrawals;
    private final CitizenLetters letters;

    PublicRequestController(OncePerForm forms, QueryCodes codes, RequestIntake intake, RequestTracking tracking, Corrections corrections,
            RequestSupplements supplements, Withdrawals withdrawals, CitizenLetters letters) {
        this.forms = forms;
        this.codes = codes;
        this.intake = intake;
        this.tracking = tracking;
        this.corrections = corrections;
        this.supplements = supplements;
        this.withdrawals = withdrawals;
        this.letters = letters;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> submit(@RequestBody RequestForm form, HttpServletRequest http) {
        return submitWithFiles(form, List.of(), http);
    }

    /** The same with files: part {@code request} is the JSON, each part {@code files} one file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipt> submitWithFiles(@RequestPart("request") RequestForm form,
            @RequestPart(value = "files", required = false) List<MultipartFile> files, HttpServletRequest http) {
        var uploads = Uploads.read(files);
        var receipt = forms.openCase(null, http.getRemoteAddr(), () -> intake.submit(form, uploads));
        return ResponseEntity.created(URI.create("/api/public/requests/" + receipt.caseNumber())).body(receipt);
    }

    @GetMapping("/{caseNumber}")
    TrackedRequest follow(@PathVariable String caseNumber, @RequestParam String code, HttpServletRequest http) {
        codes.require(caseNumber, code, http.getRemoteAddr());
        return tracking.of(caseNumber);
    }

    @PostMapping(path = "/{caseNumber}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    TrackedRequest correct(@PathVariable String caseNumber, @RequestBody Correction correction, HttpServletRequest http) {
        return correctWithFiles(caseNumber, correction, List.of(), http);
    }

    /** The same with files: part {@code correction} is the JSON, each part {@code files} one file. */
    @PostMapping(path = "/{caseNumber}/corrections", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    TrackedRequest correctWithFiles(@PathVariable String caseNumber, @RequestPart("correction") Correction correction,
            @RequestPart(value = "files", required = false) List<MultipartFile> files, HttpServletRequest http) {
        var uploads = Uploads.read(files);
        return change(caseNumber, correction.code(), http, () -> corrections.byApplicant(caseNumber, correction.text(), uploads));
    }

    @PostMapping("/{caseNumber}/withdrawal")
    TrackedRequest withdraw(@PathVariable String caseNumber, @RequestBody Withdrawal withdrawal, HttpServletRequest http) {
        return change(caseNumber, withdrawal.code(), http, () -> withdrawals.byApplicant(caseNumber, withdrawal.reason()));
    }

    @PostMapping(path = "/{caseNumber}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    TrackedRequest add(@PathVariable String caseNumber, @RequestParam String code,
            @RequestPart(value = "files", required = false) List<MultipartFile> files, HttpServletRequest http) {
        var uploads = Uploads.read(files);
        return change(caseNumber, code, http, () -> supplements.add(caseNumber, uploads));
    }

    private TrackedRequest change(String caseNumber, String code, HttpServletRequest http, Runnable work) {
        codes.require(caseNumber, code, http.getRemoteAddr());
        forms.take(null, http.getRemoteAddr(), () -> {
            work.run();
            return caseNumber;
        });
        return tracking.of(caseNumber);
    }

    @GetMapping("/{caseNumber}/letters/{id:\\d{1,18}}")
    ResponseEntity<byte[]> letter(@PathVariable String caseNumber, @PathVariable long id, @RequestParam String code, HttpServletRequest http) {
        codes.require(caseNumber, code, http.getRemoteAddr());
        var print = letters.pdf(caseNumber, id);
        return LetterDownload.file(print.letter(), print.pdf());
    }

    /** @param position of the file within the letter, from 0 */
    @GetMapping("/{caseNumber}/letters/{id:\\d{1,18}}/enclosures/{position:\\d{1,2}}")
    ResponseEntity<byte[]> enclosure(@PathVariable String caseNumber, @PathVariable long id, @PathVariable int position, @RequestParam String code,
            HttpServletRequest http, HttpServletResponse answer) {
        codes.require(caseNumber, code, http.getRemoteAddr());
        var file = letters.enclosure(caseNumber, id, position);
        return AttachmentDownload.of(file.attachment(), file.content(), answer);
    }
}
