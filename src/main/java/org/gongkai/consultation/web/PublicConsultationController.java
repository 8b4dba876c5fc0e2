package org.gongkai.consultation.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.consultation.OpinionBox;
import org.gongkai.consultation.OpinionChannel;
import org.gongkai.consultation.OpinionEntry;
import org.gongkai.consultation.PublicConsultation;
import org.gongkai.consultation.PublicConsultations;
import org.gongkai.publication.PublishedItem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consultations for programs: what is open, and a way to say something. */
@RestController
@RequestMapping("/api/public/consultations")
class PublicConsultationController {

    /**
     * One consultation.
     *
     * @param closesOn the last day, until 24:00 in Shanghai
     * @param announcement index number of the announcement, see {@code /api/public/items/<index number>}
     * @param statement index number of the statement, null before it is out
     */
    record Line(String caseNumber, String title, String unit, PublicConsultation.Phase state, LocalDate opensOn, LocalDate closesOn,
            boolean provisional, String announcement, String statement) {

        static Line of(PublicConsultation found) {
            return new Line(found.caseNumber(), found.title(), found.unitName(), found.phase(), found.period().opensOn(),
                    found.period().closesOn(), found.period().provisional(), found.announcement(), found.statement());
        }
    }

    record Lines(List<Line> items, long total, int page) {
    }

    /**
     * A consultation with its published words.
     *
     * @param body the published announcement as HTML
     * @param statementBody the published statement as HTML, null before it is out
     * @param decided index numbers of what was published on the strength of it
     */
    record Detail(Line consultation, String body, String statementBody, List<String> decided) {
    }

    /**
     * An opinion.
     *
     * @param name optional, never published
     * @param contact optional, never published
     * @param text at most 5000 characters
     * @param formKey optional; the same one is taken once
     */
    record NewOpinion(String name, String contact, String text, UUID formKey) {
    }

    record Received(String caseNumber, int number) {
    }

    private final PublicConsultations consultations;
    private final OpinionBox box;

    PublicConsultationController(PublicConsultations consultations, OpinionBox box) {
        this.consultations = consultations;
        this.box = box;
    }

    /** Consultations that are open or have been, newest first, twenty a page. */
    @GetMapping
    Lines list(@RequestParam(defaultValue = "1") int page) {
        var found = consultations.page(page);
        return new Lines(found.map(Line::of).toList(), found.getTotalElements(), found.getNumber() + 1);
    }

    /** One consultation with what was published for it. */
    @GetMapping("/{caseNumber}")
    Detail show(@PathVariable String caseNumber) {
        var found = consultations.show(caseNumber);
        return new Detail(Line.of(found.consultation()), found.announcement().body(), found.statement() == null ? null : found.statement().body(),
                found.decided().stream().map(PublishedItem::indexNumber).toList());
    }

    /** Takes an opinion and gives its number. */
    @PostMapping("/{caseNumber}/opinions")
    ResponseEntity<Received> submit(@PathVariable String caseNumber, @RequestBody NewOpinion opinion, HttpServletRequest request) {
        var number = box.submit(caseNumber, new OpinionEntry(opinion.name(), opinion.contact(), opinion.text()), OpinionChannel.API,
                opinion.formKey(), request.getRemoteAddr());
        return ResponseEntity.created(URI.create("/api/public/consultations/" + caseNumber)).body(new Received(caseNumber, number));
    }
}
