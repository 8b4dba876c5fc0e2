package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.hearing.HearingOffice.AGAINST;
import static org.gongkai.hearing.HearingOffice.FOR;
import static org.gongkai.hearing.HearingOffice.idNumber;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.citizen.IdType;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.publication.Catalogue;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Sealed at rest, masked in lists, in full for those who handle the hearing, and in no variable, journal or address. */
@GongkaiTest
@Rule("B.7")
class WhoTakesPartIsNobodysBusinessTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Applying applying;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Journal journal;
    @Autowired
    Cases cases;
    @Autowired
    HistoryService history;
    @Autowired
    Catalogue catalogue;
    @Autowired
    WebApplicationContext context;
    @LocalServerPort
    int port;
    private HearingOffice people;
    private StaffPages pages;

    @BeforeEach
    void people() {
        people = new HearingOffice(context);
        pages = new StaffPages(context);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void nothingOfIdentityOrOpinionCanBeReadInTheDatabase() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);

        var row = jdbc.queryForMap("select * from hearing_participant where case_number = ?", caseNumber).values().stream().map(String::valueOf).collect(Collectors.joining(" "));
        assertThat(row).doesNotContain("申请人乙", idNumber(1), "13800000000", "p1@example.com", "某某路", "收费依据");
        assertThat(people.participants(caseNumber).get(0).getIdNumber()).isEqualTo(idNumber(1));
    }

    @Test
    void neitherVariablesNorJournalNorPublishedWordsNameAnybody() {
        var caseNumber = people.reported(SelectionMethod.LOT);
        people.publishes(caseNumber, "serviceTask_announceReport");

        var secrets = new String[] {"申请人", idNumber(1), idNumber(2), "13800000000", "example.com", "某某路", "希望说明收费依据"};
        assertThat(history.createHistoricVariableInstanceQuery().list().stream().map(one -> one.getName() + "=" + one.getValue())
                .filter(text -> text.contains("申请人") || text.contains("4109001990") || text.contains("某某路"))).isEmpty();
        assertThat(journal.of(caseNumber).stream().map(JournalEntry::getSentence).collect(Collectors.joining())).doesNotContain(secrets);
        var hearing = people.hearing(caseNumber);
        for (var index : List.of(hearing.getNotices().getAnnouncementIndex(), hearing.getNotices().getListIndex(), hearing.getNotices().getReportIndex())) {
            assertThat(catalogue.find(index).orElseThrow().body()).doesNotContain(secrets);
        }
        assertThat(catalogue.find(hearing.getNotices().getListIndex()).orElseThrow().body()).contains("申***", "老年人代表", "养老机构代表", hearing.getLotSeed());
    }

    @Test
    void theApiGivesTheListMaskedAndOnlyOnceItIsPublished() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);
        people.applies(caseNumber, AGAINST, 2);
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        var before = Visitor.basic(port, "staff.elderly").get("/api/public/hearings/" + caseNumber).body();
        assertThat(before).contains("\"participants\":[]").doesNotContain("申");
        people.publishes(caseNumber, "serviceTask_announceList");

        var after = Visitor.basic(port, "staff.elderly").get("/api/public/hearings/" + caseNumber).body();
        assertThat(after).contains("申***").doesNotContain("申请人", "4109001990", "13800000000");
    }

    @ParameterizedTest(name = "{0} sees the case: {1}, the applicants: {2}")
    @CsvSource({
            "staff.elderly, true, true", "head.elderly, true, true", "leader.assistance, true, true", "hearing.host, true, true", "bureau.office, true, true",
            "office, true, true", "supervision, true, false", "director, true, false",
            "staff.affairs, false, false", "head.affairs, false, false", "leader.affairs, false, false", "info, false, false", "tech, false, false"})
    void whoSeesTheCaseAndWhoSeesTheApplicants(String person, boolean seesCase, boolean seesApplicants) {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);

        assertThat(cases.maySee(office.person(person), caseNumber)).isEqualTo(seesCase);
        assertThat(pages.get(person, "/desk/cases/" + caseNumber).status()).isEqualTo(seesCase ? 200 : 404);
        assertThat(pages.get(person, "/desk/cases/" + caseNumber).text().contains(idNumber(1))).isEqualTo(seesApplicants);
        for (var page : List.of("/participants", "/record")) {
            assertThat(pages.get(person, "/desk/hearings/" + caseNumber + page).status()).as(page).isEqualTo(!seesCase ? 404 : seesApplicants ? 200 : 403);
        }
        assertThat(pages.get(person, "/desk/hearings/" + caseNumber + "/participants").text()).as("masked in the list, for whomever").doesNotContain(idNumber(1), "申请人乙");
    }

    @Test
    void administratorsSeeNoCaseOverAnyDoor() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        for (var person : List.of("sysadmin", "secadmin", "auditor")) {
            assertThat(cases.maySee(office.person(person), caseNumber)).isFalse();
            assertThat(pages.get(person, "/desk/hearings").status()).isEqualTo(403);
            assertThat(pages.get(person, "/desk/cases/" + caseNumber).status()).isEqualTo(403);
            assertThat(Visitor.basic(port, person).get("/api/cases/" + caseNumber).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anIdNumberAppliesOnceForAHearingHoweverItIsWritten() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        var other = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 4);
        var spaced = new Application(AGAINST.name(), "申请人某", IdType.RESIDENT_ID, " " + idNumber(4).toLowerCase().replaceFirst("^(.{6})", "$1 "), "13800000001", null, null,
                "换一方再报。", DeliveryWay.PORTAL, true);

        assertThatThrownBy(() -> people.applies(caseNumber, spaced)).isInstanceOfSatisfying(InvalidInputException.class,
                invalid -> assertThat(invalid.errors().get("idNumber")).contains("已经报过名"));
        people.applies(other, FOR, 4);
        assertThat(jdbc.queryForList("select id_key from hearing_participant where case_number in (?, ?)", String.class, caseNumber, other))
                .as("the same number elsewhere cannot be recognised").hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whoeverTookAnApplicationBackAppliesAgainBeforeTheClosingDayAndNotAfterIt() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        applying.withdraw(caseNumber, people.applies(caseNumber, FOR, 4));
        people.applies(caseNumber, AGAINST, 4);
        assertThatThrownBy(() -> people.applies(caseNumber, FOR, 4)).isInstanceOf(InvalidInputException.class);
        applying.withdraw(caseNumber, 2);

        people.closes(caseNumber);
        assertThatThrownBy(() -> people.applies(caseNumber, FOR, 4)).isInstanceOfSatisfying(InvalidInputException.class,
                invalid -> assertThat(invalid.errors().get("application")).contains("截止"));
        assertThat(people.participants(caseNumber)).extracting(Participant::getState).containsExactly(ParticipantState.WITHDRAWN, ParticipantState.WITHDRAWN);
    }

    @Test
    void recordsThatCarryIdentityDoNotPrintIt() {
        assertThat(Stream.of(HearingOffice.application(FOR, 1).toString(), new Applying.Registered("TZ-2026-00001/1", "ABCDEFGHJK").toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("申请人", idNumber(1), "ABCDEFGHJK"));
    }
}
