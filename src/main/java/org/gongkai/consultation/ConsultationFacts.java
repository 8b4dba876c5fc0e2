package org.gongkai.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.CaseFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A consultation in an export: the draft, everything that was said about it, and what became of each theme. */
@Component
@Transactional(readOnly = true)
class ConsultationFacts implements CaseFacts {

    record Extended(String itemCase, LocalDate from, LocalDate to, String reason, String number) {

        static Extended of(Extension extension) {
            return extension == null ? null
                    : new Extended(extension.itemCase(), extension.from(), extension.to(), extension.reason(), extension.number());
        }
    }

    record Answered(long id, String title, ThemeResult result, String reason) {
    }

    record Consulted(String title, String plan, String reasons, int days, String shortReason, String ways, String contact, String author,
            Instant preparedAt, String announcementCase, String announcementNumber, LocalDate opensOn, Extended extension,
            List<OpinionRegister.Row> opinions, List<Answered> themes, String overview, String summarisedBy, String statementCase,
            String statementNumber, Instant concludedAt) {
    }

    private final Consultations consultations;
    private final PublicOpinions opinions;
    private final Themes themes;

    ConsultationFacts(Consultations consultations, PublicOpinions opinions, Themes themes) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.themes = themes;
    }

    @Override
    public Optional<Facts> of(String caseNumber, boolean full) {
        return consultations.findById(caseNumber).map(found -> new Facts("consultation", facts(found, full)));
    }

    private Consulted facts(Consultation found, boolean full) {
        var number = found.getCaseNumber();
        return new Consulted(found.getTitle(), found.getPlan(), found.getReasons(), found.getDays(), found.getShortReason(), found.getWays(),
                found.getContact(), found.getAuthorId(), found.getPreparedAt(), found.getAnnouncementCase(), found.getAnnouncementNumber(),
                found.getOpensOn(), Extended.of(found.getExtension()),
                opinions.findByCaseNumberOrderByNumber(number).stream().map(opinion -> OpinionRegister.row(opinion, full)).toList(),
                themes.findByCaseNumberOrderById(number).stream()
                        .map(theme -> new Answered(theme.getId(), theme.getTitle(), theme.getResult(), theme.getReason())).toList(),
                found.getOverview(), found.getSummarisedBy(), found.getStatementCase(), found.getStatementNumber(), found.getConcludedAt());
    }
}
