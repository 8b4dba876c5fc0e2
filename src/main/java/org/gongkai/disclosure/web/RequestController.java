package org.gongkai.disclosure.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.casefile.Uploads;
import org.gongkai.citizen.IdType;
import org.gongkai.citizen.Receipt;
import org.gongkai.disclosure.ApplicantKind;
import org.gongkai.disclosure.Extensions;
import org.gongkai.disclosure.HelpNeed;
import org.gongkai.disclosure.Medium;
import org.gongkai.disclosure.ProvisionForm;
import org.gongkai.disclosure.Reception;
import org.gongkai.disclosure.ReplyDraft;
import org.gongkai.disclosure.ReplyDrafting;
import org.gongkai.disclosure.RequestForm;
import org.gongkai.disclosure.RequestIntake;
import org.gongkai.disclosure.Requests;
import org.gongkai.disclosure.Withdrawals;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.organization.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Requests for information for other systems of the bureau: register what came in, ask for an extension, save a draft. */
@RestController
@RequestMapping("/api/requests")
class RequestController {
    /** A request as a clerk enters it, with the raw facts of its arrival. */
    record Entry(ApplicantKind applicantKind, String name, IdType idType, String idNumber, String phone, String email, String address,
            String subject, String description, ProvisionForm provisionForm, DeliveryWay deliveryWay, HelpNeed help, Medium medium,
            LocalDate arrivedOn, LocalDate confirmedOn) {
        RequestForm form() {
            return new RequestForm(applicantKind, name, idType, idNumber, phone, email, address, subject, description, provisionForm, deliveryWay, help);
        }
    }

    /** @param days working days, 1 to 15 */
    record ExtensionWish(Integer days, String reason) {
    }

    /** @param note how the applicant took the request back */
    record Withdrawal(String note) {
    }

    record Listing(List<Requests.Row> items, long total, int page) {
    }

    private final RequestIntake intake;
    private final Requests requests;
    private final Extensions extensions;
    private final ReplyDrafting drafting;
    private final Withdrawals withdrawals;

    RequestController(RequestIntake intake, Requests requests, Extensions extensions, ReplyDrafting drafting, Withdrawals withdrawals) {
        this.intake = intake;
        this.requests = requests;
        this.extensions = extensions;
        this.drafting = drafting;
        this.withdrawals = withdrawals;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> register(@RequestBody Entry entry, Person clerk) {
        return registerWithFiles(entry, List.of(), clerk);
    }

    /** The same with files: part {@code request} is the JSON, each part {@code files} one file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipt> registerWithFiles(@RequestPart("request") Entry entry,
            @RequestPart(value = "files", required = false) List<MultipartFile> files, Person clerk) {
        var receipt = intake.register(entry.form(), new Reception(entry.medium(), entry.arrivedOn(), entry.confirmedOn()), Uploads.read(files), clerk);
        return ResponseEntity.created(URI.create("/api/cases/" + receipt.caseNumber())).body(receipt);
    }

    /** @param everything whether closed requests are listed too */
    @GetMapping
    Listing list(@RequestParam(defaultValue = "false") boolean everything, @RequestParam(defaultValue = "1") int page, Person reader) {
        var found = requests.list(reader, everything, page);
        return new Listing(found.getContent(), found.getTotalElements(), found.getNumber() + 1);
    }

    @PostMapping("/{caseNumber}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(@PathVariable String caseNumber, @RequestBody ExtensionWish wish, Person person) {
        extensions.request(caseNumber, wish.days(), wish.reason(), person);
    }

    @PutMapping("/{caseNumber}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable String caseNumber, @RequestBody ReplyDraft draft, Person drafter) {
        drafting.save(caseNumber, draft, drafter);
    }

    @PostMapping("/{caseNumber}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String caseNumber, @RequestBody Withdrawal withdrawal, Person person) {
        withdrawals.byOffice(caseNumber, withdrawal.note(), person);
    }
}
