package org.gongkai.letter;

import java.time.LocalDate;

import org.gongkai.casefile.Journal;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends letters off and keeps the proof: the one place that says on which day a letter counts as sent. */
@Component
class LetterPost {

    private final LetterMail mail;
    private final Journal journal;
    private final Inbox inbox;
    private final Organization organization;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    LetterPost(LetterMail mail, Journal journal, Inbox inbox, Organization organization, OfficeClock clock, ApplicationEventPublisher events) {
        this.mail = mail;
        this.journal = journal;
        this.inbox = inbox;
        this.organization = organization;
        this.clock = clock;
        this.events = events;
    }

    /** @throws org.gongkai.problem.InvalidInputException when the letter cannot go this way */
    void check(LetterOrder order) {
        DeliveryRules.way(order, mail.available());
    }

    /** Sends a letter that was just issued, in the same transaction; what is posted or handed over waits for its proof. */
    void dispatch(Letter letter) {
        switch (letter.getWay()) {
            case PORTAL -> sent(letter, letter.getIssuedOn());
            case EMAIL -> mail.send(letter);
            case POST, COLLECT -> {
                // a person has to do it
            }
        }
    }

    /** The letter counts as sent; whoever waits for it is told in this transaction. */
    void sent(Letter letter, LocalDate on) {
        letter.sent(on);
        journal.record(letter.getCaseNumber(), Journal.SYSTEM, "%s已送出（%s）。".formatted(named(letter), letter.getWay().title()),
                "letter=%d sentOn=%s".formatted(letter.getId(), on));
        tell(letter);
    }

    /** The mail that carries the letter is given up; whoever issued the letter is told. */
    void notMailed(Letter letter, boolean possiblySent) {
        var sentence = "%s的电子邮件没有%s，请核实后改用其他方式送达，并登记送达。".formatted(named(letter), possiblySent ? "确认发出" : "发出");
        journal.record(letter.getCaseNumber(), Journal.SYSTEM, sentence, "letter=%d".formatted(letter.getId()));
        organization.find(letter.getIssuedBy()).ifPresent(issuer -> inbox.tell("letter-not-mailed:" + letter.getId(), issuer.id(),
                letter.getCaseNumber(), sentence));
    }

    void recordDelivery(Letter letter, DeliveryProof given, Person recorder) {
        var proof = DeliveryRules.proof(letter, given, clock.today());
        letter.delivered(proof, recorder.id());
        journal.record(letter.getCaseNumber(), recorder.id(), "%s已送达登记：%s，%s。".formatted(named(letter), proof.way().title(),
                proof.sentOn()), "letter=%d sentOn=%s".formatted(letter.getId(), proof.sentOn()));
        tell(letter);
    }

    void recordReceipt(Letter letter, DeliveryProof receipt, Person recorder) {
        var checked = DeliveryRules.receipt(letter, receipt, clock.today());
        letter.received(checked.receivedOn(), checked.receivedBy());
        journal.record(letter.getCaseNumber(), recorder.id(), "%s对方已于 %s 收到。".formatted(named(letter), checked.receivedOn()),
                "letter=%d receivedOn=%s".formatted(letter.getId(), checked.receivedOn()));
    }

    /** The addressee has opened the letter on the portal: the first time proves that it arrived. */
    void read(Letter letter) {
        if (letter.getFirstReadAt() == null) {
            letter.read(clock.instant());
            journal.record(letter.getCaseNumber(), Journal.CITIZEN, "已在网上查阅%s。".formatted(named(letter)), "letter=%d".formatted(letter.getId()));
        }
    }

    private void tell(Letter letter) {
        events.publishEvent(new LetterSent(letter.getCaseNumber(), letter.getId(), letter.getKind(), letter.getParty(), letter.getSentOn()));
    }

    private static String named(Letter letter) {
        return "《%s》（%s）".formatted(letter.getKind().title(), letter.getNumber());
    }
}
