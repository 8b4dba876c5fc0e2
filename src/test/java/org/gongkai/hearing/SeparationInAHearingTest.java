package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;

import java.util.List;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.ConflictOfInterest;
import org.gongkai.casefile.Opinions;
import org.gongkai.casefile.Recusals;
import org.gongkai.casefile.StandIns;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.organization.Substituting;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever proposes a hearing does not decide on it, and a recused leader leaves it to a stand-in. */
@GongkaiTest
@Rule("R-68")
class SeparationInAHearingTest {

    @Autowired
    private ApplicationContext application;
    @Autowired
    private Office office;
    @Autowired
    private Proposing proposing;
    @Autowired
    private Recusing recusing;
    @Autowired
    private Substituting substituting;
    @Autowired
    private StaffAccounts accounts;
    @Autowired
    private Recusals recusals;
    @Autowired
    private StandIns standIns;
    @Autowired
    private Opinions opinions;
    @Autowired
    private OfficeClock clock;

    private HearingOffice hearings;

    @BeforeEach
    void find() {
        hearings = new HearingOffice(application);
    }

    @AfterEach
    void everybodyIsBack() {
        back();
        accounts.revoke("office", Role.LEADER_IN_CHARGE, "elderly");
        accounts.revoke("supervision", Role.HEARING_HOST, null);
    }

    private void back() {
        substituting.open().forEach(open -> substituting.end(open.getId(), office.person("secadmin")));
    }

    @Test
    void whatASubstituteProposedTheAbsentDoesNotDecide() {
        substituting.name("office", "info", clock.today(), clock.today().plusDays(3), null, office.person("office"));
        var caseNumber = proposing.propose(hearings.plan(SelectionMethod.values()[0]), List.of(), office.person("info"));
        back();
        accounts.grant("office", Role.LEADER_IN_CHARGE, "elderly");

        assertThatThrownBy(() -> hearings.completes("office", caseNumber, HearingStep.DECIDE, APPROVE)).hasMessageContaining("本事项的承办人");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_decideHearing");
        hearings.completes("leader.assistance", caseNumber, HearingStep.DECIDE, APPROVE);
    }

    @Test
    @Rule("R-104")
    void aStandInDecidesForTheRecusedLeaderAndNoRecusedPersonIsPutInAsAnOfficer() {
        var caseNumber = hearings.proposes(hearings.plan(SelectionMethod.values()[0]));
        recusals.stepBack(caseNumber, ConflictOfInterest.RELATIVES, "近亲属经营养老机构。", true, office.person("leader.assistance"));
        assertThatThrownBy(() -> hearings.completes("leader.assistance", caseNumber, HearingStep.DECIDE, APPROVE)).hasMessageContaining("您已回避本件");
        standIns.name(caseNumber, standIns.missing(caseNumber).get(0).recusal().getId(), "leader.affairs", null, office.person("office.director"));
        hearings.completes("leader.affairs", caseNumber, HearingStep.DECIDE, APPROVE);
        assertThat(opinions.of(caseNumber)).last().satisfies(opinion -> assertThat(opinion.persons()).containsExactlyInAnyOrder("leader.affairs", "leader.assistance"));

        recusals.order(caseNumber, "office", ConflictOfInterest.OTHER, "与申请人有往来。", true, office.person("office.director"));
        assertThatThrownBy(() -> recusing.replace(caseNumber, Officer.RECORDER, "office", RecusalGround.OWN, "更换。", office.person("office.director")))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors().toString()).contains("已回避本件"));
    }
}
