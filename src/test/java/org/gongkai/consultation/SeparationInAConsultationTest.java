package org.gongkai.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;

import java.util.Map;

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
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever works up what the public said does not approve it, in whosever place either of the two was done. */
@GongkaiTest
@Rule("R-67")
class SeparationInAConsultationTest {

    private static final String REVIEW = "userTask_reviewSummary";

    @Autowired
    private Office office;
    @Autowired
    private Consulting consulting;
    @Autowired
    private ConsultationFiles files;
    @Autowired
    private Theming theming;
    @Autowired
    private OpinionBox box;
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

    private String caseNumber;

    @BeforeEach
    void opinionsAreToBeWorkedUp() {
        caseNumber = new Course(office, consulting, files, theming, box, clock).summarising();
    }

    @AfterEach
    void everybodyIsBack() {
        back();
        accounts.revoke("staff.assistance", Role.SECTION_HEAD, "assistance");
        clock.reset();
    }

    private void back() {
        substituting.open().forEach(open -> substituting.end(open.getId(), office.person("secadmin")));
    }

    private void isAway(String absent, String substitute) {
        substituting.name(absent, substitute, clock.today(), clock.today().plusDays(3), null, office.person(absent));
    }

    @Test
    void whatASubstituteWorkedUpTheAbsentDoesNotReview() {
        isAway("staff.assistance", "info");
        office.completes("info", caseNumber, "userTask_summarise", Map.of());
        back();
        accounts.grant("staff.assistance", Role.SECTION_HEAD, "assistance");

        assertThatThrownBy(() -> office.completes("staff.assistance", caseNumber, REVIEW, APPROVE)).hasMessageContaining("整理了这些意见");
        assertThat(office.waitsAt(caseNumber)).containsExactly(REVIEW);
        office.completes("head.assistance", caseNumber, REVIEW, APPROVE);
    }

    @Test
    void whatWasReviewedForTheAbsentHeOrSheDoesNotApproveThroughAnother() {
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of());
        isAway("head.assistance", "info");
        office.completes("info", caseNumber, REVIEW, APPROVE);
        back();
        accounts.grant("head.assistance", Role.LEADER_IN_CHARGE, "assistance");
        try {
            assertThatThrownBy(() -> office.completes("head.assistance", caseNumber, "userTask_approveSummary", APPROVE)).hasMessageContaining("两个人分别完成");
        } finally {
            accounts.revoke("head.assistance", Role.LEADER_IN_CHARGE, "assistance");
        }
        office.completes("leader.assistance", caseNumber, "userTask_approveSummary", APPROVE);
    }

    @Test
    @Rule("R-104")
    void aStandInReviewsForTheRecusedAndNobodyElse() {
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of());
        recusals.stepBack(caseNumber, ConflictOfInterest.OTHER, "本人参加过征求意见。", true, office.person("head.assistance"));
        assertThatThrownBy(() -> office.completes("head.assistance", caseNumber, REVIEW, APPROVE)).hasMessageContaining("您已回避本件");
        var part = standIns.missing(caseNumber).get(0);
        assertThat(standIns.candidates(part, office.person("office.director"))).extracting(person -> person.id())
                .doesNotContain("staff.assistance", "leader.assistance", "head.assistance").contains("head.affairs");

        standIns.name(caseNumber, part.recusal().getId(), "head.affairs", null, office.person("office.director"));
        office.completes("head.affairs", caseNumber, REVIEW, APPROVE);
        assertThat(opinions.of(caseNumber)).last().satisfies(opinion -> assertThat(opinion.persons()).containsExactlyInAnyOrder("head.affairs", "head.assistance"));
    }
}
