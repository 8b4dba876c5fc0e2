package org.gongkai.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.citizen.Masks;
import org.gongkai.citizen.QueryCodes;
import org.gongkai.letter.Letter;
import org.gongkai.letter.Letters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who applied may read and do with number and code: how it stands, the letters, taking it back. */
@Service
public class Participation {

    private static final Pattern NUMBER = Pattern.compile("(TZ-\\d{4}-\\d{5,7})/(\\d{1,5})");

    /**
     * How an application stands.
     *
     * @param number e.g. {@code TZ-2026-00001/3}
     * @param name masked
     * @param state a constant; {@code APPLIED} until the list is published
     * @param nextStep what comes next, in plain words
     * @param withdrawable whether it can be taken back now
     */
    public record Standing(String number, PublicHearings.PublicHearing hearing, String name, String side, Instant appliedAt, String state, String stateName,
            String explanation, String nextStep, LocalDate servedOn, boolean withdrawable, List<SentLetter> letters) {
    }

    /** A letter to the applicant. */
    public record SentLetter(long id, String number, String title, Instant issuedAt) {
    }

    private final QueryCodes codes;
    private final Participants participants;
    private final PublicHearings hearings;
    private final Applying applying;
    private final Letters letters;

    Participation(QueryCodes codes, Participants participants, PublicHearings hearings, Applying applying, Letters letters) {
        this.codes = codes;
        this.participants = participants;
        this.hearings = hearings;
        this.applying = applying;
        this.letters = letters;
    }

    /**
     * Reads an application.
     *
     * @param client the address the request comes from
     * @throws org.gongkai.citizen.WrongQueryCodeException when number or code is wrong (404), or after too many tries (429)
     */
    public Standing read(String number, String code, String client) {
        return standing(require(number, code, client));
    }

    /** @throws org.gongkai.problem.InvalidInputException when applications have closed */
    @Transactional
    public void withdraw(String number, String code, String client) {
        var participant = require(number, code, client);
        applying.withdraw(participant.getCaseNumber(), participant.getNumber());
    }

    /** @return the letter as PDF, empty when this applicant has none with this id */
    public Optional<byte[]> letter(String number, String code, long letterId, String client) {
        var participant = require(number, code, client);
        return letters.find(participant.getCaseNumber(), letterId).filter(letter -> letter.getParty().equals(participant.getParty())).map(letters::pdf);
    }

    private Participant require(String number, String code, String client) {
        codes.require(number, code, client);
        var parts = NUMBER.matcher(number.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new CaseNotFoundException(number);
        }
        return participants.findByCaseNumberAndNumber(parts.group(1), Integer.parseInt(parts.group(2)))
                .orElseThrow(() -> new CaseNotFoundException(parts.group(1)));
    }

    private Standing standing(Participant participant) {
        var hearing = hearings.find(participant.getCaseNumber()).orElseThrow(() -> new CaseNotFoundException(participant.getCaseNumber()));
        // Who is chosen is known when the list is out, to everybody at the same time.
        var state = hearing.listOn() == null && participant.getState() != ParticipantState.WITHDRAWN ? ParticipantState.APPLIED : participant.getState();
        var mine = letters.of(participant.getCaseNumber()).stream().filter(letter -> letter.getParty().equals(participant.getParty()))
                .map(Participation::sent).toList();
        return new Standing(participant.getKey(), hearing, Masks.name(participant.getName()), participant.getSide(), participant.getAppliedAt(),
                state.name(), state.title(), state.publicTitle(), nextStep(hearing, state), participant.getServedOn(), hearing.open() && state == ParticipantState.APPLIED, mine);
    }

    /** What is before the applicant, where that is more than what is before everybody. */
    private static String nextStep(PublicHearings.PublicHearing hearing, ParticipantState state) {
        if (state == ParticipantState.WITHDRAWN && hearing.open()) {
            return "报名截止前可以重新报名";
        }
        if (state == ParticipantState.SELECTED && hearing.state().equals(HearingState.READY.name())) {
            return "请携带证件按时到会；不能到会的，请尽早联系：" + hearing.contact();
        }
        return hearing.nextStep();
    }

    private static SentLetter sent(Letter letter) {
        return new SentLetter(letter.getId(), letter.getNumber(), letter.getKind().title(), letter.getIssuedAt());
    }
}
