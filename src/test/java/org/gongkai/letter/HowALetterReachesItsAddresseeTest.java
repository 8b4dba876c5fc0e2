package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
@Rule("B.3")
@RecordApplicationEvents
class HowALetterReachesItsAddresseeTest {

    @Autowired
    Letters letters;
    @Autowired
    Office office;
    @Autowired
    Journal journal;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;
    @Autowired
    ApplicationEvents events;

    private final String caseNumber = "SQ-" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void onThePortalItCountsAsSentOnTheDayItIsIssued() {
        var letter = issue(DeliveryWay.PORTAL);

        assertThat(letter.getSentOn()).isEqualTo(clock.today());
        assertThat(events.stream(LetterSent.class)).containsExactly(
                new LetterSent(caseNumber, letter.getId(), LetterKind.EXTENSION_NOTICE, Addressee.APPLICANT, clock.today()));
    }

    @ParameterizedTest
    @CsvSource({"POST", "COLLECT"})
    void whatAPersonHasToDeliverWaitsForItsProof(DeliveryWay way) {
        assertThat(issue(way).getSentOn()).isNull();
        assertThat(events.stream(LetterSent.class)).isEmpty();
    }

    @Test
    void aPostedLetterCountsFromThePostingDayWhenItArrivesIsKnownLater() {
        var letter = issue(DeliveryWay.POST);

        deliver(letter, new DeliveryProof(DeliveryWay.POST, clock.today(), " EA123456789CN ", null, ""));

        var posted = find(letter);
        assertThat(posted.getSentOn()).isEqualTo(clock.today());
        assertThat(posted.getTrackingNumber()).isEqualTo("EA123456789CN");
        assertThat(posted.getReceivedOn()).isNull();
        assertThat(posted.getRecordedBy()).isEqualTo("office");
        assertThat(events.stream(LetterSent.class)).hasSize(1).allMatch(sent -> sent.letterId() == letter.getId() && sent.sentOn().equals(clock.today()));

        receive(letter, clock.today());

        assertThat(find(letter).getReceivedOn()).isEqualTo(clock.today());
        assertThat(events.stream(LetterSent.class)).as("it was sent once").hasSize(1);
    }

    @Test
    void whoSignedForItIsRecordedAndNobodyReadsItInTheJournal() {
        var letter = issue(DeliveryWay.COLLECT);

        deliver(letter, new DeliveryProof(DeliveryWay.COLLECT, clock.today(), null, null, "代收人乙"));

        assertThat(find(letter).getReceivedBy()).isEqualTo("代收人乙");
        assertThat(find(letter).getReceivedOn()).as("the day of signature is the day of receipt").isEqualTo(clock.today());
        assertThat(journal.of(caseNumber)).extracting(entry -> entry.getSentence() + entry.getTechnical())
                .anyMatch(sentence -> sentence.contains("送达登记")).noneMatch(sentence -> sentence.contains("代收人乙") || sentence.contains("申请人甲"));
    }

    @Test
    void aLetterMayGoAnotherWayThanPlanned() {
        var letter = issue(DeliveryWay.POST);

        deliver(letter, new DeliveryProof(DeliveryWay.COLLECT, clock.today(), null, clock.today(), "申请人甲"));

        assertThat(find(letter).getWay()).isEqualTo(DeliveryWay.COLLECT);
        assertThat(find(letter).getPlannedWay()).isEqualTo(DeliveryWay.POST);
    }

    @Test
    void theOfficeMaySendALetterFromItsOwnMailboxToAnAddressItKnows() {
        var known = issue(DeliveryWay.POST);
        deliver(known, new DeliveryProof(DeliveryWay.EMAIL, clock.today(), null, null, null));
        assertThat(find(known).getWay()).isEqualTo(DeliveryWay.EMAIL);

        var sample = SampleLetters.of(LetterKind.EXTENSION_NOTICE);
        var unknown = transaction.execute(status -> letters.issue(new LetterOrder(caseNumber, sample.kind(), new Addressee("applicant", "某某", "某某路1号", null),
                DeliveryWay.POST, sample.fields(), List.of(), "office")));
        assertThatThrownBy(() -> deliver(unknown, new DeliveryProof(DeliveryWay.EMAIL, clock.today(), null, null, null)))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("没有留下电子邮箱");
    }

    /** Days are counted from today, the day of issue. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "-, 0, EA123456789CN, -, -, deliveryWay",
            "PORTAL, 0, -, -, -, deliveryWay",
            "POST, -, EA123456789CN, -, -, sentOn",
            "POST, 1, EA123456789CN, -, -, sentOn",
            "POST, -1, EA123456789CN, -, -, sentOn",
            "POST, 0, -, -, -, trackingNumber",
            "POST, 0, '  ', -, -, trackingNumber",
            "POST, 0, 12345, -, -, trackingNumber",
            "POST, 0, '<b>1234567</b>', -, -, trackingNumber",
            "POST, 0, 1234567890123456789012345678901, -, -, trackingNumber",
            "POST, 0, EA123456789CN, 1, -, receivedOn",
            "POST, 0, EA123456789CN, -1, -, receivedOn",
            "COLLECT, 0, -, 0, -, receivedBy",
            "COLLECT, 0, -, 0, ' ', receivedBy",
            "COLLECT, 0, -, -1, 申请人甲, receivedOn",
            "COLLECT, -, -, -, 申请人甲, sentOn"})
    void aProofThatProvesNothingIsRefusedAndNothingIsKept(DeliveryWay way, Integer sentOn, String tracking, Integer receivedOn, String by, String field) {
        var letter = issue(DeliveryWay.POST);

        var refusal = catchThrowableOfType(InvalidInputException.class, () -> deliver(letter, new DeliveryProof(way, day(sentOn), tracking, day(receivedOn), by)));

        assertThat(refusal.errors()).containsOnlyKeys(field);
        assertThat(refusal.errors().get(field)).matches(".*[\\u4e00-\\u9fff].*。");
        assertThat(find(letter).getSentOn()).isNull();
        assertThat(events.stream(LetterSent.class)).isEmpty();
    }

    @Test
    void aLetterIsSentOnce() {
        var letter = issue(DeliveryWay.POST);
        deliver(letter, posted());

        assertThatThrownBy(() -> deliver(letter, posted())).isInstanceOf(InvalidInputException.class).hasMessageContaining("已经登记送达");
        var online = issue(DeliveryWay.PORTAL);
        assertThatThrownBy(() -> deliver(online, posted())).isInstanceOf(InvalidInputException.class).hasMessageContaining("已经登记送达");
    }

    @Test
    void ofTwoWhoRecordItAtOnceOneIsRefused() throws Exception {
        var letter = issue(DeliveryWay.POST);
        var start = new CyclicBarrier(2);
        Callable<Boolean> recorder = () -> {
            start.await();
            try {
                deliver(letter, posted());
                return true;
            } catch (InvalidInputException late) {
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var recorded = 0;
            for (var done : threads.invokeAll(List.of(recorder, recorder))) {
                recorded += done.get() ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatWasNotSentCannotArriveAndWhatArrivedDoesSoOnce() {
        var letter = issue(DeliveryWay.POST);
        assertThatThrownBy(() -> receive(letter, clock.today())).isInstanceOf(InvalidInputException.class).hasMessageContaining("没有登记送出");
        deliver(letter, posted());
        assertThatThrownBy(() -> receive(letter, null)).isInstanceOf(InvalidInputException.class).hasMessageContaining("请填写对方收到的日期");
        assertThatThrownBy(() -> receive(letter, clock.today().plusDays(1))).isInstanceOf(InvalidInputException.class).hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> receive(letter, clock.today().minusDays(1))).isInstanceOf(InvalidInputException.class).hasMessageContaining("不能早于送出");
        receive(letter, clock.today());
        assertThatThrownBy(() -> receive(letter, clock.today())).isInstanceOf(InvalidInputException.class).hasMessageContaining("已经登记");
    }

    @Test
    void theLetterOfAnotherCaseIsNotThere() {
        var letter = issue(DeliveryWay.POST);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> letters.recordDelivery("SQ-2000-00001", letter.getId(), posted(), office.person("office"))))
                .isInstanceOf(LetterNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"PORTAL, third-party-1, 某某路1号, a@example.com", "POST, applicant, -, a@example.com", "POST, applicant, ' ', -",
            "EMAIL, applicant, 某某路1号, -", "EMAIL, applicant, 某某路1号, a@example.com", "-, applicant, 某某路1号, a@example.com"})
    void aWayThatDoesNotLeadToTheAddresseeIsRefusedBeforeAnythingIsWritten(DeliveryWay way, String party, String address, String email) {
        var sample = SampleLetters.of(LetterKind.EXTENSION_NOTICE);
        var order = new LetterOrder(caseNumber, sample.kind(), new Addressee(party, "某某", address, email), way, sample.fields(), List.of(), "office");

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> transaction.execute(status -> letters.issue(order))).errors()).containsOnlyKeys("deliveryWay");
        assertThat(letters.of(caseNumber)).isEmpty();
    }

    @Test
    void aLetterBelongsToTheTransactionOfItsCase() {
        assertThatThrownBy(() -> letters.issue(SampleLetters.of(LetterKind.EXTENSION_NOTICE))).isInstanceOf(IllegalTransactionStateException.class);
    }

    private DeliveryProof posted() {
        return new DeliveryProof(DeliveryWay.POST, clock.today(), "EA123456789CN", null, null);
    }

    private LocalDate day(Integer fromToday) {
        return fromToday == null ? null : clock.today().plusDays(fromToday);
    }

    private Letter find(Letter letter) {
        return letters.find(caseNumber, letter.getId()).orElseThrow();
    }

    private void deliver(Letter letter, DeliveryProof proof) {
        transaction.executeWithoutResult(status -> letters.recordDelivery(caseNumber, letter.getId(), proof, office.person("office")));
    }

    private void receive(Letter letter, LocalDate on) {
        transaction.executeWithoutResult(status -> letters.recordReceipt(caseNumber, letter.getId(),
                new DeliveryProof(null, null, null, on, null), office.person("office")));
    }

    private Letter issue(DeliveryWay way) {
        var sample = SampleLetters.of(LetterKind.EXTENSION_NOTICE);
        return transaction.execute(status -> letters.issue(new LetterOrder(caseNumber, sample.kind(), sample.addressee(), way, sample.fields(), List.of(), "office")));
    }
}
