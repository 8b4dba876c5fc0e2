package org.gongkai.consultation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Unit;
import org.gongkai.publication.Catalogue;
import org.gongkai.publication.PublishedItem;
import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consultations that are before the public: open ones and those that have been answered. */
@Service
@Transactional(readOnly = true)
public class PublicConsultations {

    /** How many stand on one page. */
    public static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 1_000_000;
    private static final Set<ConsultationState> ANNOUNCED = announced();

    /**
     * One consultation with the words that were published for it.
     *
     * @param announcement the published announcement: draft, reasons, period
     * @param statement the published statement, null before it is out
     * @param decided the items that were published on the strength of it, oldest first
     */
    public record Detail(PublicConsultation consultation, PublishedItem announcement, PublishedItem statement, List<PublishedItem> decided) {
    }

    private final Consultations consultations;
    private final OpenPeriods periods;
    private final Catalogue catalogue;
    private final Organization organization;
    private final OfficeClock clock;

    PublicConsultations(Consultations consultations, OpenPeriods periods, Catalogue catalogue, Organization organization, OfficeClock clock) {
        this.consultations = consultations;
        this.periods = periods;
        this.catalogue = catalogue;
        this.organization = organization;
        this.clock = clock;
    }

    private static Set<ConsultationState> announced() {
        Set<ConsultationState> states = EnumSet.allOf(ConsultationState.class);
        states.removeIf(state -> !state.announced());
        return states;
    }

    /** @param page from 1; newest first */
    public Page<PublicConsultation> page(int page) {
        return consultations.in(ANNOUNCED, PageRequest.of(Math.max(1, Math.min(page, LAST_PAGE)) - 1, PAGE_SIZE)).map(this::view);
    }

    /** @throws ConsultationNotFoundException when nothing before the public has this number */
    public Detail show(String caseNumber) {
        var found = consultations.findById(caseNumber).filter(one -> one.getState().announced()).orElseThrow(ConsultationNotFoundException::new);
        return new Detail(view(found), catalogue.find(found.getAnnouncementNumber()).orElseThrow(ConsultationNotFoundException::new),
                Optional.ofNullable(found.getStatementNumber()).flatMap(catalogue::find).orElse(null), catalogue.decidedAfter(caseNumber));
    }

    private PublicConsultation view(Consultation found) {
        var period = periods.of(found).orElseThrow();
        return new PublicConsultation(found.getCaseNumber(), found.getTitle(),
                organization.unit(found.getUnitCode()).map(Unit::name).orElse(found.getUnitCode()), phase(found, period), period,
                found.getAnnouncementNumber(), found.getStatementNumber());
    }

    /** The clock decides, not the state: between 24:00 and the timer nobody is let in. */
    private PublicConsultation.Phase phase(Consultation found, OpenPeriod period) {
        if (found.getState().concluded()) {
            return PublicConsultation.Phase.CONCLUDED;
        }
        return found.getState() == ConsultationState.OPEN && !period.over(clock.instant())
                ? PublicConsultation.Phase.OPEN : PublicConsultation.Phase.CLOSED;
    }
}
