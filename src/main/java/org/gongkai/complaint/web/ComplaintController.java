package org.gongkai.complaint.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.gongkai.citizen.OncePerForm;
import org.gongkai.citizen.Receipt;
import org.gongkai.complaint.Arrival;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.ComplaintMedium;
import org.gongkai.complaint.Submission;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers complaints from other systems of the bureau, e.g. the switchboard; people use the page. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintController {

    /**
     * A complaint as staff register it.
     *
     * @param medium how it arrived; null means at the counter
     * @param receivedOn null means today
     */
    record Registration(ComplaintKind kind, boolean anonymous, String name, String contact, String against, String accusedPerson, String description,
            DeliveryWay deliveryWay, String email, String address, ComplaintMedium medium, LocalDate receivedOn) {

        Submission submission() {
            return new Submission(kind, anonymous, name, contact, against, accusedPerson, description, deliveryWay, email, address);
        }

        Arrival arrival(LocalDate today) {
            return new Arrival(medium == null ? ComplaintMedium.COUNTER : medium, receivedOn == null ? today : receivedOn);
        }
    }

    private final ComplaintIntake intake;
    private final OncePerForm once;
    private final OfficeClock clock;

    ComplaintController(ComplaintIntake intake, OncePerForm once, OfficeClock clock) {
        this.intake = intake;
        this.once = once;
        this.clock = clock;
    }

    /** Registers a complaint; number and query code are for the complainant. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> register(@RequestBody Registration registration, Person registrar) {
        var receipt = once.registerCase(null,
                () -> intake.register(registration.submission(), registration.arrival(clock.today()), List.of(), registrar));
        return ResponseEntity.created(URI.create("/api/cases/" + receipt.caseNumber())).body(receipt);
    }
}
