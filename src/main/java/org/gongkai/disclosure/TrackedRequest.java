package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;

/**
 * A request as its applicant follows it: no names, no addresses, nothing of what others said.
 *
 * @param state a constant, e.g. {@code AWAITING_CORRECTION}
 * @param sentence the state in plain words
 * @param nextStep what comes next
 * @param receivedOn the day of receipt, null before both sides confirmed it
 * @param dates null when no period runs any more
 * @param correction what the applicant is asked to correct, null when nothing is
 * @param mayWithdraw whether it can still be taken back
 * @param letters those to the applicant that have been sent, oldest first
 */
public record TrackedRequest(String caseNumber, String state, String stateName, String sentence, String nextStep, LocalDate arrivedOn,
        LocalDate receivedOn, Dates dates, Correction correction, boolean mayWithdraw, List<TrackedLetter> letters, LocalDate closedOn) {

    /**
     * The two dates of the reply.
     *
     * @param internalDue the bureau's own date, which binds it once it was told
     * @param statutoryDue the date of the law
     * @param provisional whether a date lies past the last holiday notice (暂定)
     * @param projected whether the clock stands, so that the dates are expected only (预计)
     */
    public record Dates(LocalDate internalDue, LocalDate statutoryDue, boolean provisional, boolean projected) {
    }

    /**
     * What must be corrected, and the last day for it.
     *
     * @param provisional whether that day lies past the last holiday notice (暂定)
     */
    public record Correction(List<String> items, LocalDate until, boolean provisional) {
    }

    /**
     * A letter to the applicant.
     *
     * @param enclosures the names of the files that came with it; each is fetched by its position, from 0
     */
    public record TrackedLetter(long id, LetterKind kind, String title, String number, LocalDate sentOn, DeliveryWay way, List<String> enclosures) {
    }
}
