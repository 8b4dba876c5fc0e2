package org.gongkai.hearing.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.citizen.IdType;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.hearing.Application;
import org.gongkai.hearing.Applying;
import org.gongkai.hearing.Participation;
import org.gongkai.hearing.PublicHearings;
import org.gongkai.hearing.PublicHearings.PublicHearing;
import org.gongkai.letter.DeliveryWay;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hearings for programs: what has been announced, a way to apply, and how an application stands. */
@RestController
@RequestMapping("/api/public/hearings")
class PublicHearingController {

    record Lines(List<PublicHearing> items, long total, int page) {
    }

    /**
     * An application to take part.
     *
     * @param side the name of one of the hearing's sides
     * @param deliveryWay null means PORTAL
     * @param declarations that it is true, and that name (masked) and side may be published
     * @param formKey optional; the same one is taken once
     */
    record NewApplication(String side, String name, IdType idType, String idNumber, String phone, String email, String address, String opinion,
            DeliveryWay deliveryWay, boolean declarations, UUID formKey) {

        Application toApplication() {
            return new Application(side, name, idType, idNumber, phone, email, address, opinion, deliveryWay, declarations);
        }

        /** Never the data themselves: a record's own text would put them into logs. */
        @Override
        public String toString() {
            return "NewApplication[side=%s]".formatted(side);
        }
    }

    /**
     * What came of an application.
     *
     * @param participant its number, e.g. {@code TZ-2026-00001/3}
     * @param number the part behind the stroke
     * @param queryCode null when the same form was handed in more than half an hour ago
     */
    record Created(String caseNumber, String participant, int number, String queryCode) {
    }

    /** What opens an application. */
    record Code(String code) {

        @Override
        public String toString() {
            return "Code";
        }
    }

    private final PublicHearings hearings;
    private final Applying applying;
    private final Participation participation;
    private final OncePerForm once;

    PublicHearingController(PublicHearings hearings, Applying applying, Participation participation, OncePerForm once) {
        this.hearings = hearings;
        this.applying = applying;
        this.participation = participation;
        this.once = once;
    }

    /** Hearings that have been announced, those open for applications first, twenty a page. */
    @GetMapping
    Lines list(@RequestParam(defaultValue = "1") int page) {
        var found = hearings.list(page);
        return new Lines(found.items(), found.total(), found.page());
    }

    /** One hearing, with the list of those who take part once it is published. */
    @GetMapping("/{caseNumber}")
    PublicHearing show(@PathVariable String caseNumber) {
        return hearings.find(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    /** Takes an application and gives its number and query code. */
    @PostMapping("/{caseNumber}/participants")
    ResponseEntity<Created> apply(@PathVariable String caseNumber, @RequestBody NewApplication application, HttpServletRequest request) {
        var receipt = once.openCase(application.formKey(), request.getRemoteAddr(), () -> applying.apply(caseNumber, application.toApplication()));
        var number = Integer.parseInt(receipt.caseNumber().substring(receipt.caseNumber().indexOf('/') + 1));
        return ResponseEntity.created(URI.create("/api/public/hearings/%s/participants/%d".formatted(caseNumber, number)))
                .body(new Created(caseNumber, receipt.caseNumber(), number, receipt.queryCode()));
    }

    /** How an application stands. */
    @GetMapping("/{caseNumber}/participants/{number}")
    Participation.Standing standing(@PathVariable String caseNumber, @PathVariable int number, @RequestParam String code, HttpServletRequest request) {
        return participation.read(key(caseNumber, number), code, request.getRemoteAddr());
    }

    /** Takes an application back, until applications close. */
    @PostMapping("/{caseNumber}/participants/{number}/withdrawal")
    Participation.Standing withdraw(@PathVariable String caseNumber, @PathVariable int number, @RequestBody Code code, HttpServletRequest request) {
        participation.withdraw(key(caseNumber, number), code.code(), request.getRemoteAddr());
        return participation.read(key(caseNumber, number), code.code(), request.getRemoteAddr());
    }

    /** A letter to the applicant as PDF. */
    @GetMapping("/{caseNumber}/participants/{number}/letters/{letterId}")
    ResponseEntity<byte[]> letter(@PathVariable String caseNumber, @PathVariable int number, @PathVariable long letterId, @RequestParam String code,
            HttpServletRequest request) {
        return LetterFile.of(letterId, participation.letter(key(caseNumber, number), code, letterId, request.getRemoteAddr())
                .orElseThrow(() -> new CaseNotFoundException(caseNumber)));
    }

    private static String key(String caseNumber, int number) {
        return caseNumber + "/" + number;
    }
}
