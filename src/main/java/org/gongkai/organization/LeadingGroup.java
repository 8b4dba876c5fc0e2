package org.gongkai.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leading group for openness work, its office with the ranks of those who answer for it, and their basis. */
@Service
@Transactional
public class LeadingGroup {

    private static final Comparator<Post> BY_RANK = Comparator.comparing(Post::rank, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Post::from).thenComparing(Post::personId);

    private final FoundingDecisions decisions;
    private final OrganizationRevision revision;
    private final OfficeClock clock;

    LeadingGroup(FoundingDecisions decisions, OrganizationRevision revision, OfficeClock clock) {
        this.decisions = decisions;
        this.revision = revision;
        this.clock = clock;
    }

    /** @return the decisions, the latest first; empty in an office that has not recorded any */
    @Transactional(readOnly = true)
    public List<FoundingDecision> decisions() {
        return decisions.findAllByOrderByDecidedOnDescIdDesc();
    }

    /** @throws org.gongkai.problem.InvalidInputException with what is wrong, by field */
    public void record(String title, String documentNumber, LocalDate decidedOn, Person by) {
        new InputCheck().line(title, "title", "文件标题", 200).line(documentNumber, "documentNumber", "文号", 100)
                .require(decidedOn != null, "decidedOn", "请填写决定日期。")
                .require(decidedOn == null || !decidedOn.isAfter(clock.today()), "decidedOn", "决定日期不能晚于今天。").done();
        var change = revision.open(by);
        decisions.save(new FoundingDecision(title.strip(), documentNumber.strip(), decidedOn, clock.instant(), by.id()));
        change.record(Role.LEADING_GROUP_HEAD.id(), "记录领导小组的成立（调整）决定：《%s》（%s），%s。".formatted(title.strip(), documentNumber.strip(), decidedOn));
    }

    /**
     * @param day on which they hold office
     * @return those to whom a matter of the office is escalated, the first to be asked in front: directors, then deputies, each by rank
     */
    public static List<Post> escalation(Staffing staffing, LocalDate day) {
        return Stream.of(Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY)
                .flatMap(role -> staffing.holders(role, null, day).stream().sorted(BY_RANK)).toList();
    }
}
