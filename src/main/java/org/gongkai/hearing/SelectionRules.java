package org.gongkai.hearing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.problem.InputCheck;

/**
 * Who may be chosen (《重大行政决策程序暂行条例》第十六条): those who applied, by the method that was announced, all sides represented.
 * A hearing of one side is none.
 */
final class SelectionRules {

    private final Hearing hearing;
    private final List<Participant> applicants;

    SelectionRules(Hearing hearing, List<Participant> applicants) {
        this.hearing = hearing;
        this.applicants = applicants;
    }

    /** @return whom the announced order chooses of those who are fit: of each side as many as it has places */
    Set<Integer> byOrder() {
        return hearing.getSides().stream().flatMap(side -> candidates(side.name()).stream().limit(side.seats()))
                .map(Participant::getNumber).collect(Collectors.toSet());
    }

    /** @return those of the side who are fit, in the order of the method */
    private List<Participant> candidates(String side) {
        return applicants.stream().filter(Participant::isCandidate).filter(applicant -> applicant.getSide().equals(side))
                .sorted(Comparator.comparing(Participant::getPlaceInSide, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** @return the sides of which nobody fit has applied */
    List<String> sidesNobodyApplied() {
        return hearing.getSides().stream().map(Side::name).filter(side -> candidates(side).isEmpty()).toList();
    }

    /**
     * Notes what is wrong with a choice.
     *
     * @param chosen the numbers of those who shall take part
     * @param absentSides why a side is not represented; needed when nobody of it has applied
     */
    void check(InputCheck check, Set<Integer> chosen, String absentSides) {
        known(check, chosen);
        for (var side : hearing.getSides()) {
            side(check, side, chosen);
        }
        allSides(check, chosen, absentSides);
    }

    private void known(InputCheck check, Set<Integer> chosen) {
        Set<Integer> fit = applicants.stream().filter(Participant::isCandidate).map(Participant::getNumber).collect(Collectors.toSet());
        var unknown = chosen.stream().filter(number -> !fit.contains(number)).sorted().map(String::valueOf).collect(Collectors.joining("、"));
        check.require(unknown.isEmpty(), "participants", "编号 %s 没有报名，或者已经撤回、不符合条件，不能选为参加人。".formatted(unknown))
                .require(!chosen.isEmpty(), "participants", "还没有选出参加人。");
    }

    private void side(InputCheck check, Side side, Set<Integer> chosen) {
        var candidates = candidates(side.name());
        var taken = candidates.stream().map(Participant::getNumber).filter(chosen::contains).collect(Collectors.toSet());
        check.require(taken.size() <= side.seats(), "participants", "“%s”只有 %d 个名额，选了 %d 人，请减少。".formatted(side.name(), side.seats(), taken.size()))
                .require(candidates.isEmpty() || !taken.isEmpty(), "participants",
                        "“%s”有人报名却没有选出代表，各方都要有代表（重大行政决策程序暂行条例第十六条）。".formatted(side.name()));
        if (hearing.getMethod().byOrder()) {
            var due = candidates.stream().limit(side.seats()).map(Participant::getNumber).collect(Collectors.toSet());
            check.require(taken.equals(due), "participants", "“%s”应当按公告的方式（%s）产生：%s。不符合条件的，请先在报名名单中注明理由。".formatted(side.name(),
                    hearing.getMethod().title(), due.stream().sorted().map(String::valueOf).collect(Collectors.joining("、", "编号 ", ""))));
        }
    }

    private void allSides(InputCheck check, Set<Integer> chosen, String absentSides) {
        Set<String> represented = new HashSet<>();
        applicants.stream().filter(applicant -> chosen.contains(applicant.getNumber())).forEach(applicant -> represented.add(applicant.getSide()));
        var absent = sidesNobodyApplied();
        // After a second call nobody can be made to come: then the reason is enough, and is published.
        check.require(represented.size() >= 2 || represented.isEmpty() || hearing.getRound() > 1, "participants",
                "选出的参加人只有“%s”一方，不能形成听证。请选择“退回”，另定日期重新征集其他各方参加人。".formatted(String.join("、", represented)));
        check.require(absent.isEmpty() || absentSides != null, "absentSides", "没有人代表%s，请写明原因（如“报名期内无人报名”），原因随名单公布。".formatted(
                absent.stream().collect(Collectors.joining("”“", "“", "”"))));
    }
}
