package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.Journal;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
class WhatACitizenFindsTest {

    @Autowired
    Letters letters;
    @Autowired
    CitizenLetters citizen;
    @Autowired
    Attachments attachments;
    @Autowired
    Journal journal;
    @Autowired
    Office office;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;

    private final String caseNumber = "SQ-" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void onlyWhatWasSentToTheApplicantIsThere() {
        var online = issue(LetterKind.REQUEST_RECEIPT, DeliveryWay.PORTAL, List.of());
        var toThirdParty = issue(LetterKind.THIRD_PARTY_INQUIRY, DeliveryWay.POST, List.of());
        var posted = issue(LetterKind.EXTENSION_NOTICE, DeliveryWay.POST, List.of());
        assertThat(citizen.of(caseNumber)).extracting(Letter::getId).containsExactly(online.getId());

        deliver(toThirdParty);
        deliver(posted);

        assertThat(citizen.of(caseNumber)).extracting(Letter::getId).containsExactly(online.getId(), posted.getId());
        assertThatThrownBy(() -> citizen.pdf(caseNumber, toThirdParty.getId())).isInstanceOf(LetterNotFoundException.class);
        assertThatThrownBy(() -> citizen.page(caseNumber, toThirdParty.getId())).isInstanceOf(LetterNotFoundException.class);
    }

    @Test
    void aLetterThatWasNotSentOrIsOfAnotherCaseIsNotThere() {
        var waiting = issue(LetterKind.EXTENSION_NOTICE, DeliveryWay.COLLECT, List.of());
        assertThatThrownBy(() -> citizen.pdf(caseNumber, waiting.getId())).isInstanceOf(LetterNotFoundException.class);

        var online = issue(LetterKind.REQUEST_RECEIPT, DeliveryWay.PORTAL, List.of());
        assertThatThrownBy(() -> citizen.pdf("SQ-2000-00001", online.getId())).isInstanceOf(LetterNotFoundException.class);
    }

    @Test
    void whoTakesPartInACaseFindsHisOrHerOwnLettersAlone() {
        var sample = SampleLetters.of(LetterKind.HEARING_INVITATION);
        var invitations = List.of(1, 2).stream().map(number -> transaction.execute(status -> letters.issue(new LetterOrder(caseNumber, sample.kind(),
                new Addressee(Addressee.PARTICIPANT + number, "参加人", null, null), DeliveryWay.PORTAL, sample.fields(), List.of(), "office")))).toList();
        long second = invitations.get(1).getId();

        assertThat(citizen.of(caseNumber, "participant-2")).extracting(Letter::getId).containsExactly(second);
        assertThat(citizen.pdf(caseNumber, "participant-2", second).letter().getReceivedOn()).isEqualTo(clock.today());
        assertThatThrownBy(() -> citizen.pdf(caseNumber, "participant-1", second)).isInstanceOf(LetterNotFoundException.class);
        assertThatThrownBy(() -> citizen.page(caseNumber, "participant-1", second)).isInstanceOf(LetterNotFoundException.class);
        assertThatThrownBy(() -> citizen.pdf(caseNumber, second)).isInstanceOf(LetterNotFoundException.class);
        assertThat(citizen.of(caseNumber)).isEmpty();
    }

    @Test
    void openingALetterProvesThatItArrivedAndOnlyTheFirstTimeCounts() {
        var letter = issue(LetterKind.REQUEST_REPLY, DeliveryWay.PORTAL, List.of());
        citizen.of(caseNumber);
        assertThat(find(letter).getFirstReadAt()).as("the list alone is no reading").isNull();

        var opened = citizen.pdf(caseNumber, letter.getId());

        assertThat(opened.pdf()).isEqualTo(letters.pdf(letter));
        var first = find(letter);
        assertThat(first.getFirstReadAt()).isNotNull();
        assertThat(first.getReceivedOn()).isEqualTo(clock.today());
        citizen.pdf(caseNumber, letter.getId());
        assertThat(citizen.page(caseNumber, letter.getId()).html()).contains(letter.getNumber());
        assertThat(find(letter).getFirstReadAt()).isEqualTo(first.getFirstReadAt());
        assertThat(journal.of(caseNumber)).filteredOn(entry -> entry.getSentence().contains("已在网上查阅")).hasSize(1)
                .allMatch(entry -> entry.getActorId().equals(Journal.CITIZEN));
    }

    @Test
    void whatStaffReadProvesNothing() {
        var letter = issue(LetterKind.REQUEST_REPLY, DeliveryWay.PORTAL, List.of());

        letters.pdf(letter);
        letters.page(letter);

        assertThat(find(letter).getFirstReadAt()).isNull();
    }

    @Test
    void aPostedLetterArrivesByPostNotByAClick() {
        var letter = issue(LetterKind.REQUEST_REPLY, DeliveryWay.POST, List.of());
        deliver(letter);

        citizen.pdf(caseNumber, letter.getId());

        assertThat(find(letter).getFirstReadAt()).isNotNull();
        assertThat(find(letter).getReceivedOn()).isNull();
    }

    @Test
    void theFilesThatWentWithALetterStayWithIt() {
        var file = transaction.execute(status -> attachments.add(caseNumber, "发放情况.txt", "内容".getBytes(StandardCharsets.UTF_8), "office"));
        var other = transaction.execute(status -> attachments.add(caseNumber, "内部材料.txt", "内部".getBytes(StandardCharsets.UTF_8), "office"));
        var letter = issue(LetterKind.REQUEST_REPLY, DeliveryWay.PORTAL, List.of(file.getId()));
        transaction.executeWithoutResult(status -> attachments.remove(caseNumber, file.getId()));

        var enclosed = citizen.enclosure(caseNumber, letter.getId(), 0);

        assertThat(new String(enclosed.content(), StandardCharsets.UTF_8)).isEqualTo("内容");
        assertThat(enclosed.attachment().getId()).isNotEqualTo(other.getId());
        assertThatThrownBy(() -> citizen.enclosure(caseNumber, letter.getId(), 1)).isInstanceOf(LetterNotFoundException.class);
        assertThatThrownBy(() -> citizen.enclosure(caseNumber, letter.getId(), -1)).isInstanceOf(LetterNotFoundException.class);
    }

    private Letter find(Letter letter) {
        return letters.find(caseNumber, letter.getId()).orElseThrow();
    }

    private void deliver(Letter letter) {
        transaction.executeWithoutResult(status -> letters.recordDelivery(caseNumber, letter.getId(),
                new DeliveryProof(DeliveryWay.POST, clock.today(), "EA123456789CN", null, null), office.person("office")));
    }

    private Letter issue(LetterKind kind, DeliveryWay way, List<String> enclosures) {
        var sample = SampleLetters.of(kind);
        return transaction.execute(status -> letters.issue(new LetterOrder(caseNumber, kind, sample.addressee(), way, sample.fields(), enclosures, "office")));
    }
}
