package org.gongkai.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.Condition;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@GongkaiTest
@Rule("R-66")
class WhatAConsultationMustHaveTest {

    @Autowired
    Office office;
    @Autowired
    Consulting consulting;
    @Autowired
    ConsultationFiles files;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void anEmptyOneIsToldEverythingAtOnceAndNothingIsKept() {
        var before = rows();
        var nothing = new ConsultationDraft("assistance", null, null, " ", null, null, null, null, false);

        assertThat(refusal(nothing).errors()).containsOnlyKeys("title", "plan", "reasons", "days", "ways", "contact", "declarations");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} days are refused: it would end before it starts, or nobody would live to see the end")
    @ValueSource(ints = {Integer.MIN_VALUE, -5, 0, 366, 100_000})
    void aPeriodThatEndsBeforeItStartsOrNeverIsRefused(int days) {
        assertThat(refusal(Drafts.of(days, "紧急")).errors()).containsOnlyKeys("days").hasValueSatisfying(
                new Condition<>(sentence -> sentence.contains("1 至 365"), "says the limits"));
    }

    @ParameterizedTest(name = "{0} days with the reason “{1}” are accepted")
    @CsvSource({"30,", "45,", "365,", "29, 防汛期将至", "1, 突发事件应急"})
    void thirtyDaysNeedNoReasonAndFewerNeedOne(int days, String reason) {
        var caseNumber = consulting.submit(Drafts.of(days, reason), office.person("staff.assistance"), null);

        var kept = files.visible(caseNumber, office.person("staff.assistance")).consultation();
        assertThat(kept.getDays()).isEqualTo(days);
        assertThat(kept.getShortReason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 29})
    void fewerThanThirtyDaysWithoutAReasonAreRefused(int days) {
        assertThat(refusal(Drafts.of(days, " ")).errors()).containsOnlyKeys("shortReason");
    }

    @Test
    void aReasonThatIsNotNeededIsNotPublished() {
        var caseNumber = consulting.submit(Drafts.of(30, "随手写的"), office.person("staff.assistance"), null);
        assertThat(files.visible(caseNumber, office.person("staff.assistance")).consultation().getShortReason()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<p>　</p>", "   "})
    void aPlanWithoutWordsIsNoPlan(String plan) {
        var usual = Drafts.usual();
        assertThat(refusal(new ConsultationDraft("assistance", usual.title(), plan, usual.reasons(), 30, null, usual.ways(), usual.contact(), true))
                .errors()).containsOnlyKeys("plan");
    }

    @Test
    void whatIsNoPlainMarkupIsTakenOutOfThePlan() {
        var usual = Drafts.usual();
        var caseNumber = consulting.submit(new ConsultationDraft("assistance", usual.title(), "<p onclick=\"x()\">甲</p><script>x()</script>",
                usual.reasons(), 30, null, usual.ways(), usual.contact(), true), office.person("staff.assistance"), null);
        assertThat(files.visible(caseNumber, office.person("staff.assistance")).consultation().getPlan()).isEqualTo("<p>甲</p>");
    }

    @ParameterizedTest(name = "{0} cannot ask for the assistance section")
    @ValueSource(strings = {"staff.elderly", "head.assistance", "leader.assistance", "director", "supervision", "sysadmin"})
    void onlyStaffOfTheUnitAndTheOfficeAskAndNobodyWhoReviews(String person) {
        var before = rows();
        assertThatThrownBy(() -> consulting.submit(Drafts.usual(), office.person(person), null)).isInstanceOf(NotAllowedException.class);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theOpennessOfficeMayAskForAUnit() {
        var caseNumber = consulting.submit(Drafts.usual(), office.person("office"), null);
        assertThat(files.visible(caseNumber, office.person("office")).consultation().getState()).isEqualTo(ConsultationState.IN_REVIEW);
    }

    private InvalidInputException refusal(ConsultationDraft draft) {
        return catchThrowableOfType(InvalidInputException.class, () -> consulting.submit(draft, office.person("staff.assistance"), null));
    }

    private Integer rows() {
        return jdbc.queryForObject("select (select count(*) from consultation) + (select count(*) from publication_item)", Integer.class);
    }
}
