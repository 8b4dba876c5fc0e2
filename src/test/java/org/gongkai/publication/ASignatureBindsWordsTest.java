package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;
import static org.gongkai.Office.LEADER_APPROVES;
import static org.gongkai.Office.SECTION_APPROVES;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@GongkaiTest
@Rule({"R-92", "R-100", "R-106"})
class ASignatureBindsWordsTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Revising revising;
    @Autowired
    ItemVersions versions;
    @Autowired
    PublicationItems items;
    @Autowired
    Journal journal;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theEditOfLevelTwoIsSignedByLevelsTwoAndThreeAndTheDifferenceIsKept() {
        var caseNumber = toLevelTwo();
        revising.editByLeader(caseNumber, "城乡低保标准调整通知", "<p>自下月起,城市低保标准调整为每人每月 690 元。</p>", office.person("leader.assistance"));
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", LEADER_APPROVES);
        office.completes("director", caseNumber, "userTask_headSign", APPROVE);
        office.fires(caseNumber, "serviceTask_publish");

        var all = versions.ofCase(caseNumber);
        assertThat(all).extracting(ItemVersion::getKind).containsExactly(VersionKind.DRAFT, VersionKind.LEADER_EDIT);
        assertThat(all.get(0).getBody()).contains("680");
        assertThat(items.findById(caseNumber).orElseThrow().getPublishedVersion()).isEqualTo(2);
    }

    @Test
    void onlyTheLeaderWhoseTaskItIsMayEdit() {
        var caseNumber = toLevelTwo();
        for (var person : List.of("staff.assistance", "head.assistance", "leader.affairs", "director")) {
            assertThatThrownBy(() -> revising.editByLeader(caseNumber, "x", "<p>x</p>", office.person(person)))
                    .as(person).isInstanceOf(NotAllowedException.class);
        }
        assertThat(versions.ofCase(caseNumber)).hasSize(1);
    }

    @Test
    void aRevisionByTheAuthorVoidsTheSignaturesBeforeIt() {
        var caseNumber = toLevelTwo();
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", Map.of("decision", "return", "opinion", "改", "secrecy", "none"));
        office.as("staff.assistance", () -> revising.revise(caseNumber, Drafts.body(clock.today(), "<p>改写后的正文</p>"), List.of(), List.of(),
                office.person("staff.assistance"), null));

        assertThat(office.waitsAt(caseNumber)).as("proofreading comes again").containsExactly("userTask_proofread");
        assertThat(versions.ofCase(caseNumber)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update publication_version set body = '<p>被改动</p>' where case_number = ?",
            "update publication_version set title = '被改动' where case_number = ?",
            "update publication_item set category = 'E01' where case_number = ?",
            "update publication_item set sensitive = false, disclosure_reason = 'x' where case_number = ?",
            "update publication_review set reviewer_id = 'director' where step = 'SECTION' and case_number = ?",
            "update publication_review set secrecy = 'UNCERTAIN' where step = 'LEADER' and case_number = ?",
            "update publication_review set content_hash = 'x' where step = 'HEAD' and case_number = ?",
            "delete from publication_review where step = 'PROOFREAD' and case_number = ?",
            "insert into publication_channel (channel, case_number) values ('TV', ?)"})
    void whatIsChangedBehindTheSignaturesIsNotPublished(String tampering) {
        var caseNumber = toLevelTwo();
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", LEADER_APPROVES);
        office.completes("director", caseNumber, "userTask_headSign", APPROVE);
        jdbc.update(tampering, caseNumber);

        assertThatThrownBy(() -> office.fires(caseNumber, "serviceTask_publish")).hasMessageContaining("不能公开");

        assertThat(items.findById(caseNumber).orElseThrow().getState()).isEqualTo(ItemState.SIGNED);
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(line -> line.startsWith("公开被系统拒绝"));
    }

    private String toLevelTwo() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", SECTION_APPROVES);
        return caseNumber;
    }
}
