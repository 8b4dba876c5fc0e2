package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongkai.GongkaiTest;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.Journal;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
class ALetterIsIssuedTest {

    @Autowired
    Letters letters;
    @Autowired
    Journal journal;
    @Autowired
    Attachments attachments;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;
    @Autowired
    JdbcTemplate jdbc;

    private final String caseNumber = "SQ-" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void itBearsTheNumberOfItsKindAndYearTheAddresseeAndTheDate() {
        var letter = issue(order(LetterKind.REQUEST_ABANDONED, DeliveryWay.POST));

        assertThat(letter.getNumber()).matches("民公开终〔%d〕\\d+号".formatted(clock.today().getYear()));
        assertThat(PdfText.of(letters.pdf(letter))).contains(letter.getNumber(), "申请人甲：", LetterFields.day(clock.today()), "视为放弃申请");
        assertThat(letters.page(letter)).contains(letter.getNumber(), "申请人甲：", LetterFields.day(clock.today()), "视为放弃申请");
    }

    @Test
    void itIsFoundInItsCaseAlone() {
        var letter = issue(order(LetterKind.REQUEST_RECEIPT, DeliveryWay.POST));

        assertThat(letters.of(caseNumber)).extracting(Letter::getId).containsExactly(letter.getId());
        assertThat(letters.find(caseNumber, letter.getId())).isPresent();
        assertThat(letters.find("SQ-2000-00001", letter.getId())).isEmpty();
    }

    @Test
    void itsHashIsThatOfItsPdf() throws Exception {
        var letter = issue(order(LetterKind.REQUEST_RECEIPT, DeliveryWay.POST));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(letters.pdf(letter)))).isEqualTo(letter.getContentHash());
    }

    @Test
    void nobodyCanReadInTheDatabaseToWhomItWentAndWhatItSays() {
        var letter = issue(order(LetterKind.REQUEST_RECEIPT, DeliveryWay.POST));

        var row = jdbc.queryForMap("select addressee_name, postal_address, email from letter where id = ?", letter.getId());
        assertThat(row.values().toString()).doesNotContain("申请人甲", "某某路", "example.com");
        var content = jdbc.queryForObject("select page from letter_content where letter_id = ?", byte[].class, letter.getId());
        assertThat(new String(content, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("申请人甲", "letter-title");
        var pdf = jdbc.queryForObject("select pdf from letter_content where letter_id = ?", byte[].class, letter.getId());
        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
    }

    @Test
    void theJournalNamesTheLetterAndNobody() {
        var letter = issue(order(LetterKind.REQUEST_RECEIPT, DeliveryWay.PORTAL));

        assertThat(journal.of(caseNumber)).extracting(entry -> entry.getSentence()).hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence).contains("《政府信息公开申请接收回执》", letter.getNumber()).doesNotContain("申请人甲"));
    }

    @Test
    void itListsTheFilesThatGoWithIt() {
        var file = transaction.execute(status -> attachments.add(caseNumber, "低保资金发放情况.txt", "内容".getBytes(java.nio.charset.StandardCharsets.UTF_8), "office"));
        var sample = order(LetterKind.REQUEST_REPLY, DeliveryWay.POST);

        var letter = issue(new LetterOrder(sample.caseNumber(), sample.kind(), sample.addressee(), sample.way(), sample.fields(), List.of(file.getId()), "office"));

        assertThat(letters.find(caseNumber, letter.getId()).orElseThrow().getEnclosures()).extracting(Enclosure::fileName).containsExactly("低保资金发放情况.txt");
        assertThat(PdfText.of(letters.pdf(letter))).contains("附件：1．低保资金发放情况.txt");
    }

    @Test
    void aFileOfAnotherCaseNeverGoesWithIt() {
        var file = transaction.execute(status -> attachments.add("SQ-2000-00009", "别的案件.txt", "内容".getBytes(java.nio.charset.StandardCharsets.UTF_8), "office"));
        var sample = order(LetterKind.REQUEST_REPLY, DeliveryWay.POST);

        assertThatThrownBy(() -> issue(new LetterOrder(sample.caseNumber(), sample.kind(), sample.addressee(), sample.way(), sample.fields(),
                List.of(file.getId()), "office"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(file.getId());
    }

    @Test
    void aLetterThatIsRefusedUsesUpNoNumber() {
        var first = issue(order(LetterKind.COMPLAINT_NOT_ACCEPTED, DeliveryWay.POST));
        var incomplete = new HashMap<>(SampleLetters.fields(LetterKind.COMPLAINT_NOT_ACCEPTED));
        incomplete.remove("reason");
        var order = order(LetterKind.COMPLAINT_NOT_ACCEPTED, DeliveryWay.POST);

        assertThatThrownBy(() -> issue(new LetterOrder(order.caseNumber(), order.kind(), order.addressee(), order.way(), incomplete, List.of(), "office")))
                .isInstanceOf(MissingLetterFieldException.class).hasMessageContaining("'reason'");

        assertThat(running(issue(order))).isEqualTo(running(first) + 1);
    }

    @Test
    void manyAtOnceGetNumbersWithoutAGapAndNoneTwice() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        List<Future<Letter>> asked = new ArrayList<>();
        try {
            for (var time = 0; time < 24; time++) {
                asked.add(threads.submit(() -> issue(order(LetterKind.HEARING_NOT_SELECTED, DeliveryWay.POST))));
            }
            List<Integer> numbers = new ArrayList<>();
            for (var letter : asked) {
                numbers.add(running(letter.get()));
            }
            numbers.sort(null);
            assertThat(numbers).doesNotHaveDuplicates().hasSize(24);
            assertThat(numbers.get(23) - numbers.get(0)).isEqualTo(23);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPreviewLeavesNumberAndDateOpenAndKeepsNothing() {
        var preview = letters.preview(order(LetterKind.REQUEST_REPLY, DeliveryWay.POST));

        assertThat(preview).contains("民公开复〔%d〕　号".formatted(clock.today().getYear()), "　　年　月　日", "现答复如下");
        assertThat(letters.of(caseNumber)).isEmpty();
    }

    private static int running(Letter letter) {
        return Integer.parseInt(letter.getNumber().replaceAll(".*〕(\\d+)号", "$1"));
    }

    private Letter issue(LetterOrder order) {
        return transaction.execute(status -> letters.issue(order));
    }

    private LetterOrder order(LetterKind kind, DeliveryWay way) {
        var sample = SampleLetters.of(kind);
        return new LetterOrder(caseNumber, kind, sample.addressee(), way, sample.fields(), List.of(), "office");
    }
}
