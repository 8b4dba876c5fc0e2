package org.gongkai.complaint.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Uploads;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.citizen.QueryCodes;
import org.gongkai.citizen.Receipt;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.ComplaintTracking;
import org.gongkai.complaint.Submission;
import org.gongkai.complaint.TrackedComplaint;
import org.gongkai.letter.CitizenLetters;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterDownload;
import org.gongkai.letter.LetterKind;
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

/** Complaints for citizens' programs: the same as the pages. */
@RestController
@RequestMapping("/api/public/complaints")
class PublicComplaintController {

    /** A letter that can be read. */
    record LetterRow(long id, LetterKind kind, String title, String number, LocalDate issuedOn, LocalDate sentOn) {

        static LetterRow of(Letter letter) {
            return new LetterRow(letter.getId(), letter.getKind(), letter.getKind().title(), letter.getNumber(), letter.getIssuedOn(), letter.getSentOn());
        }
    }

    /** How far a complaint is. */
    record Tracked(String caseNumber, ComplaintKind kind, String state, String stateName, String next, LocalDate receivedOn, LocalDate replyDue,
            boolean provisional, LocalDate repliedOn, LocalDate withdrawnOn, List<LetterRow> letters) {

        static Tracked of(TrackedComplaint found) {
            return new Tracked(found.caseNumber(), found.kind(), found.status(), found.state(), found.next(), found.receivedOn(), found.replyDue(),
                    found.provisional(), found.repliedOn(), found.withdrawnOn(), found.letters().stream().map(LetterRow::of).toList());
        }
    }

    /** The code and, if one likes, why. */
    record Withdrawal(String code, String reason) {
    }

    private final ComplaintIntake intake;
    private final ComplaintTracking tracking;
    private final OncePerForm once;
    private final QueryCodes codes;
    private final CitizenLetters letters;

    PublicComplaintController(ComplaintIntake intake, ComplaintTracking tracking, OncePerForm once, QueryCodes codes, CitizenLetters letters) {
        this.intake = intake;
        this.tracking = tracking;
        this.once = once;
        this.codes = codes;
        this.letters = letters;
    }

    /** Takes a complaint or a report; the query code is told this once. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> submit(@RequestBody Submission submission, HttpServletRequest request) {
        return created(once.openCase(null, request.getRemoteAddr(), () -> intake.submit(submission, List.of())));
    }

    /** The same with files: part {@code complaint} is the JSON, each part {@code files} one file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipt> submitWithFiles(@RequestPart("complaint") Submission submission, @RequestPart("files") List<MultipartFile> files,
            HttpServletRequest request) {
        return created(once.openCase(null, request.getRemoteAddr(), () -> intake.submit(submission, Uploads.read(files))));
    }

    @GetMapping("/{caseNumber}")
    Tracked show(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        codes.require(caseNumber, code, request.getRemoteAddr());
        return Tracked.of(tracking.show(caseNumber));
    }

    /** Takes the complaint back; the code stands in the body or as a parameter. */
    @PostMapping("/{caseNumber}/withdrawal")
    Tracked withdraw(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String code,
            @RequestBody(required = false) Withdrawal withdrawal, HttpServletRequest request) {
        codes.require(caseNumber, withdrawal == null || withdrawal.code() == null ? code : withdrawal.code(), request.getRemoteAddr());
        tracking.withdraw(caseNumber, withdrawal == null ? null : withdrawal.reason());
        return Tracked.of(tracking.show(caseNumber));
    }

    /** Adds a note, files, or both: parts {@code code}, {@code note}, {@code files}. */
    @PostMapping(path = "/{caseNumber}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Tracked supplement(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String code, @RequestParam(required = false) String note,
            @RequestPart(name = "files", required = false) List<MultipartFile> files, HttpServletRequest request) {
        codes.require(caseNumber, code, request.getRemoteAddr());
        once.take(null, request.getRemoteAddr(), () -> {
            tracking.supplement(caseNumber, note, Uploads.read(files));
            return caseNumber.strip();
        });
        return Tracked.of(tracking.show(caseNumber));
    }

    /** A letter as PDF. */
    @GetMapping("/{caseNumber}/letters/{letterId}")
    ResponseEntity<byte[]> letter(@PathVariable String caseNumber, @PathVariable long letterId, @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        codes.require(caseNumber, code, request.getRemoteAddr());
        var letter = tracking.letter(caseNumber, letterId).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var print = letters.pdf(letter.getCaseNumber(), letter.getId());
        return LetterDownload.file(print.letter(), print.pdf());
    }

    private static ResponseEntity<Receipt> created(Receipt receipt) {
        return ResponseEntity.created(URI.create("/api/public/complaints/" + receipt.caseNumber())).body(receipt);
    }
}
