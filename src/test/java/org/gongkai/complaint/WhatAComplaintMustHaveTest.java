package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Upload;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is refused, with the field and a sentence for it, and nothing kept. */
@GongkaiTest
@Rule("R-70")
class WhatAComplaintMustHaveTest {

    @Autowired
    ApplicationContext application;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    JdbcTemplate jdbc;

    private Grievances grievances;

    @BeforeEach
    void find() {
        grievances = new Grievances(application);
    }

    private Map<String, String> refusal(Submission submission) {
        var before = jdbc.queryForObject("select count(*) from complaint", Integer.class);
        var invalid = catchThrowableOfType(InvalidInputException.class, () -> grievances.arrives(submission));
        assertThat(invalid).isNotNull();
        assertThat(jdbc.queryForObject("select count(*) from complaint", Integer.class)).isEqualTo(before);
        return invalid.errors();
    }

    private static Submission with(ComplaintKind kind, boolean anonymous, String name, String contact, String against, String description,
            DeliveryWay way, String email, String address) {
        return new Submission(kind, anonymous, name, contact, against, null, description, way, email, address);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            no kind             | -         | 甲     | 13800000000   | elderly | 事实 | PORTAL  | -              | -   | kind
            no facts            | COMPLAINT | 甲     | 13800000000   | elderly | -    | PORTAL  | -              | -   | description
            unknown unit        | COMPLAINT | 甲     | 13800000000   | nowhere | 事实 | PORTAL  | -              | -   | against
            no name             | COMPLAINT | -      | 13800000000   | elderly | 事实 | PORTAL  | -              | -   | name
            no contact          | COMPLAINT | 甲     | -             | elderly | 事实 | PORTAL  | -              | -   | contact
            a wrong number      | COMPLAINT | 甲     | 12345         | elderly | 事实 | PORTAL  | -              | -   | contact
            a wrong address     | COMPLAINT | 甲     | 甲@@example   | elderly | 事实 | PORTAL  | -              | -   | contact
            post without a place| COMPLAINT | 甲     | 13800000000   | elderly | 事实 | POST    | -              | -   | address
            mail without server | COMPLAINT | 甲     | 13800000000   | elderly | 事实 | EMAIL   | a@example.com  | -   | deliveryWay
            """)
    void aFieldAtFaultIsNamed(String why, ComplaintKind kind, String name, String contact, String against, String description, DeliveryWay way,
            String email, String address, String field) {
        assertThat(refusal(with(kind, false, name, contact, against, description, way, email, address))).containsKey(field);
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndTheLongestIsTaken() {
        assertThat(refusal(with(ComplaintKind.COMPLAINT, false, "甲", "13800000000", null, "字".repeat(5001), null, null, null))).containsKey("description");
        assertThat(refusal(with(ComplaintKind.COMPLAINT, false, "甲".repeat(51), "13800000000", null, "事实", null, null, null))).containsKey("name");
        assertThat(grievances.arrives(with(ComplaintKind.COMPLAINT, false, "甲".repeat(50), "13800000000", null, "字".repeat(5000), null, null, null))).startsWith("TS-");
    }

    @Test
    void whoeverIsAnonymousTellsNothingAndIsToldSo() {
        assertThat(refusal(with(ComplaintKind.REPORT, true, "甲", null, null, "事实", null, null, null))).containsOnlyKeys("anonymous");
        assertThat(refusal(with(ComplaintKind.REPORT, true, null, "13800000000", null, "事实", null, null, null))).containsOnlyKeys("anonymous");
        assertThat(refusal(with(ComplaintKind.REPORT, true, null, null, null, "事实", DeliveryWay.COLLECT, null, null))).containsOnlyKeys("deliveryWay");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(refusal(with(ComplaintKind.COMPLAINT, false, "甲", "13800000000", null, "事实\u0000", null, null, null))).containsKey("description");
        assertThat(refusal(with(ComplaintKind.COMPLAINT, false, "甲\n乙", "13800000000", null, "事实", null, null, null))).containsKey("name");
    }

    @Test
    void aDisguisedFileIsRefusedAndTheComplaintWithIt() {
        var disguised = new Upload("证据.pdf", "MZ this is a program".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"), disguised)).isInstanceOf(RefusedUploadException.class);
    }

    @Test
    void aReceiptDateOutsideTheWindowIsRefused() {
        for (var day : new LocalDate[] {clock.today().plusDays(1), clock.today().minusDays(91)}) {
            assertThatThrownBy(() -> grievances.arrivesOn(day, Grievances.named(ComplaintKind.COMPLAINT, "elderly")))
                    .isInstanceOf(InvalidInputException.class).hasMessageContaining("receivedOn").as(day.toString());
        }
        assertThat(grievances.arrivesOn(clock.today().minusDays(90), Grievances.named(ComplaintKind.COMPLAINT, "elderly"))).startsWith("TS-");
    }

    @Test
    void anUnknownKeyInAFormIsRefusedAndTheTaskStays() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "approve", "skip", true)))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("skip");
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "return")))
                .isInstanceOf(RefusedSubmissionException.class);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_accept");
    }

    @Test
    void nothingThatTellsWhoOrWhatStandsReadableInTheDatabase() {
        var caseNumber = grievances.arrives(Grievances.named(ComplaintKind.COMPLAINT, "elderly"));
        var row = jdbc.queryForMap("select complainant, contact, description from complaint where case_number = ?", caseNumber);
        assertThat(row.values()).allSatisfy(value -> assertThat(String.valueOf(value)).doesNotContain("投诉人", "1380", "窗口").isNotBlank());
    }
}
