package org.gongkai.hearing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.gongkai.citizen.Masks;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Unit;
import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hearings as everybody may read them: what has been announced, and of those who take part no more than the published list. */
@Service
@Transactional(readOnly = true)
public class PublicHearings {

    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 1_000_000;

    /**
     * A hearing before the public.
     *
     * @param state a constant, e.g. {@code OPEN_FOR_APPLICATIONS}
     * @param open whether somebody may apply right now
     * @param heldOn null, like time, place, last day and contact, while another arrangement is on its way through the review
     * @param changeReason why it was moved or will not be held, or null
     * @param participants empty before the list was published
     * @param announcementIndex the item's number in the catalogue; the others are null until they are out
     */
    public record PublicHearing(String caseNumber, String title, String unitName, String state, String stateName, String nextStep, boolean open,
            LocalDate announcedOn, LocalDate heldOn, LocalTime startsAt, String place, LocalDate applicationsUntil, String reason, String draft,
            String explanation, List<Side> sides, String method, String methodName, String methodExplanation, String methodNote, String contact,
            String changeReason, LocalDate listOn, List<Listed> participants, String lotSeed, String absentSides, String announcementIndex, String listIndex,
            String reportIndex, String cancelledIndex) {
    }

    /** Somebody on the published list. */
    public record Listed(int number, String name, String side) {
    }

    /** A list answer, page counted from 1. */
    public record Listing(List<PublicHearing> items, long total, int page, int pages) {
    }

    private final Hearings hearings;
    private final Participants participants;
    private final Organization organization;
    private final OfficeClock clock;

    PublicHearings(Hearings hearings, Participants participants, Organization organization, OfficeClock clock) {
        this.hearings = hearings;
        this.participants = participants;
        this.organization = organization;
        this.clock = clock;
    }

    /** @return those open for applications first, then by the day of the hearing, latest first */
    public Listing list(int page) {
        var number = Math.max(1, Math.min(page, LAST_PAGE));
        var found = hearings.announced(HearingState.OPEN_FOR_APPLICATIONS, PageRequest.of(number - 1, PAGE_SIZE));
        return new Listing(found.map(this::view).toList(), found.getTotalElements(), number, Math.max(1, found.getTotalPages()));
    }

    /** @return the hearing, empty when there is none that was announced */
    public Optional<PublicHearing> find(String caseNumber) {
        return hearings.findAnnounced(caseNumber).map(this::view);
    }

    private PublicHearing view(Hearing hearing) {
        var matter = hearing.getMatter();
        var arranging = arranging(hearing);
        // Another date, place or contact is nobody's to know before its announcement has passed the review.
        var schedule = arranging ? new Schedule(null, null, null, null) : hearing.getSchedule();
        var state = hearing.getState();
        var notices = hearing.getNotices();
        return new PublicHearing(hearing.getCaseNumber(), matter.title(), organization.unit(hearing.getUnitCode()).map(Unit::name).orElse(""),
                state.name(), state.publicTitle(), nextStep(hearing), isOpen(hearing), notices.getAnnouncedOn(), schedule.heldOn(), schedule.startsAt(),
                schedule.place(), schedule.applicationsUntil(), matter.reason(), matter.draft(), matter.explanation(), List.copyOf(hearing.getSides()),
                hearing.getMethod().name(), hearing.getMethod().title(), hearing.getMethod().explanation(), hearing.getMethodNote(),
                arranging ? null : hearing.getContact(), arranging ? null : hearing.getChangeReason(), notices.getListOn(), listed(hearing), notices.isListed() ? hearing.getLotSeed() : null,
                notices.isListed() ? hearing.getAbsentSides() : null, notices.getAnnouncementIndex(), notices.getListIndex(),
                notices.getReportIndex(), notices.getCancelledIndex());
    }

    /** The report may be out while the case still waits to be filed. */
    private static String nextStep(Hearing hearing) {
        return hearing.getNotices().getReportIndex() == null ? hearing.getState().nextStep() : "听证报告已经公开，有关决定经审核后公布";
    }

    private boolean isOpen(Hearing hearing) {
        return hearing.getState() == HearingState.OPEN_FOR_APPLICATIONS && !clock.today().isAfter(hearing.getSchedule().applicationsUntil());
    }

    /** @return whether the row says what is not announced yet */
    private static boolean arranging(Hearing hearing) {
        return switch (hearing.getState()) {
            case PROPOSED, PREPARING, ANNOUNCING, CANCELLING -> true;
            default -> false;
        };
    }

    private List<Listed> listed(Hearing hearing) {
        return hearing.getNotices().isListed() ? participants.findByCaseNumberOrderByNumber(hearing.getCaseNumber()).stream()
                .filter(Participant::isSelected).map(one -> new Listed(one.getNumber(), Masks.name(one.getName()), one.getSide())).toList()
                : List.of();
    }
}
