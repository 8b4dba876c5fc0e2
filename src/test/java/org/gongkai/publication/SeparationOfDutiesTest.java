package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.TextSeal;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three levels, three persons, none of them the author: everybody who has had a part in an item before tries each
 * level by each way there is to it, through both doors. What is expected follows from the rule - a right to act that is not
 * borrowed from a recused person, and none of the names under the signature is one of those before it - and from nothing that
 * the application computes. Substitutions and recusals stand in the rows, so that those are tried too which nobody may name.
 */
@GongkaiTest
@TestInstance(Lifecycle.PER_CLASS)
@Rule("R-104")
class SeparationOfDutiesTest {

    private static final String AUTHOR = "staff.assistance";
    private static final String PROOFREADER = "staff.elderly";
    private static final String SUBSTITUTE = "sites";
    private static final String STAND_IN = "tech";
    private static final List<String> DOORS = List.of("/camunda/api/engine/engine/default", "/engine-rest");

    /** The levels, each with who holds its post and what an approval hands in. */
    enum Level {
        ONE("userTask_sectionReview", "head.assistance", Role.SECTION_HEAD, "assistance", Office.SECTION_APPROVES),
        TWO("userTask_leaderReview", "leader.assistance", Role.LEADER_IN_CHARGE, "assistance", Office.LEADER_APPROVES),
        THREE("userTask_headSign", "director", Role.LEADING_GROUP_HEAD, null, Office.APPROVE);

        final String task;
        final String holder;
        final Role role;
        final String unit;
        final Map<String, Object> approval;

        Level(String task, String holder, Role role, String unit, Map<String, Object> approval) {
            this.task = task;
            this.holder = holder;
            this.role = role;
            this.unit = unit;
            this.approval = approval;
        }
    }

    /** What somebody has been in this item before. */
    enum Part {
        NONE, AUTHOR, SUBSTITUTE_OF_THE_AUTHOR, PROOFREADER, HOLDER_OF_A_LEVEL, SIGNER, SUBSTITUTE_WHO_SIGNED,
        ABSENT_SIGNED_FOR, STAND_IN_WHO_SIGNED, RECUSED;

        /** Whether it is a part at one of the levels. */
        boolean atALevel() {
            return ordinal() >= HOLDER_OF_A_LEVEL.ordinal();
        }
    }

    /** How somebody comes to a level: not at all, by an own post, or in the place of its holder. */
    enum Way {
        NONE, OWN_POST, SUBSTITUTE, SUBSTITUTE_OF_THE_RECUSED, STAND_IN_OF_THE_RECUSED
    }

    /** One line of the table: somebody with a part before (at a level, where it has one) tries a level by a way. */
    record Attempt(Part part, Level at, Level level, Way way) {

        String actor() {
            return switch (part) {
                case NONE -> "hearing.host";
                case AUTHOR -> AUTHOR;
                case PROOFREADER -> PROOFREADER;
                case SUBSTITUTE_OF_THE_AUTHOR -> "info";
                case HOLDER_OF_A_LEVEL, SIGNER, ABSENT_SIGNED_FOR, RECUSED -> at.holder;
                case SUBSTITUTE_WHO_SIGNED -> SUBSTITUTE;
                case STAND_IN_WHO_SIGNED -> STAND_IN;
            };
        }

        boolean holdsThePost() {
            return actor().equals(level.holder);
        }

        /** The holder comes to the level by the own post; who has no way to it is tried once for each who has no post at all. */
        boolean possible() {
            var orderly = switch (part) {
                case HOLDER_OF_A_LEVEL -> at.compareTo(level) >= 0;
                case SIGNER, SUBSTITUTE_WHO_SIGNED, ABSENT_SIGNED_FOR, STAND_IN_WHO_SIGNED -> at.compareTo(level) < 0;
                default -> true;
            };
            return orderly && (!holdsThePost() || way == Way.OWN_POST) && (way != Way.NONE || !part.atALevel());
        }

        private Set<String> namesBefore() {
            Set<String> names = new HashSet<>(Set.of(AUTHOR));
            Stream.of(Level.values()).filter(one -> one.compareTo(level) < 0).forEach(one -> {
                names.add(one.holder);
                names.add(signerOf(one));
            });
            return names;
        }

        String signerOf(Level one) {
            return one != at ? one.holder : switch (part) {
                case SUBSTITUTE_WHO_SIGNED, ABSENT_SIGNED_FOR -> SUBSTITUTE;
                case STAND_IN_WHO_SIGNED, RECUSED -> STAND_IN;
                default -> one.holder;
            };
        }

        private Set<String> namesNow() {
            return way == Way.OWN_POST ? Set.of(actor()) : Set.of(actor(), level.holder);
        }

        /** The rule itself. */
        boolean allowed() {
            var entitled = way == Way.OWN_POST || way == Way.SUBSTITUTE || way == Way.STAND_IN_OF_THE_RECUSED;
            return entitled && part != Part.RECUSED && namesNow().stream().noneMatch(namesBefore()::contains);
        }

        @Override
        public String toString() {
            return "%s%s tries level %s by %s: %s".formatted(part, at == null ? "" : " of level " + at, level, way, allowed() ? "allowed" : "refused");
        }
    }

    static Stream<Attempt> everyCombination() {
        List<Attempt> table = new ArrayList<>();
        for (var part : Part.values()) {
            for (var at : part.atALevel() ? Level.values() : new Level[] {null}) {
                for (var level : Level.values()) {
                    EnumSet.allOf(Way.class).forEach(way -> table.add(new Attempt(part, at, level, way)));
                }
            }
        }
        return table.stream().filter(Attempt::possible);
    }

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private StaffAccounts accounts;
    @Autowired
    private TextSeal seal;
    @Autowired
    private JdbcTemplate rows;
    @Autowired
    private OfficeClock clock;

    private final List<Runnable> undo = new ArrayList<>();
    private final Map<String, Visitor> visitors = new HashMap<>();

    @AfterEach
    void takeBack() {
        undo.forEach(Runnable::run);
        undo.clear();
        rows.update("delete from substitution where reason = 'separation'");
        rows.update("delete from case_recusal where basis = 'separation'");
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void aSignatureIsTakenWhereTheRuleAllowsItAndNowhereElse(Attempt attempt) {
        holdsPost(PROOFREADER, Role.SECTION_STAFF, "assistance");
        var caseNumber = reached(attempt);
        for (var door : DOORS) {
            if (attempt.allowed()) {
                assertAllowed(attempt, door, caseNumber);
                if (door.equals(DOORS.get(0))) {
                    takeBack();
                    holdsPost(PROOFREADER, Role.SECTION_STAFF, "assistance");
                    caseNumber = reached(attempt);
                }
            } else {
                assertRefused(attempt, door, caseNumber);
            }
        }
    }

    private void assertAllowed(Attempt attempt, String door, String caseNumber) {
        var answer = handsIn(attempt, door, caseNumber);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
        var review = rows.queryForMap("select reviewer_id, in_place_of from publication_review where case_number = ? and step = ?", caseNumber, step(attempt.level()));
        assertThat(review.get("reviewer_id")).isEqualTo(attempt.actor());
        assertThat(review.get("in_place_of")).isEqualTo(attempt.way() == Way.OWN_POST ? null : attempt.level().holder);
        assertThat(office.waitsAt(caseNumber)).doesNotContain(attempt.level().task);
    }

    private void assertRefused(Attempt attempt, String door, String caseNumber) {
        var before = reviews(caseNumber);
        var answer = handsIn(attempt, door, caseNumber);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
        assertThat(answer.body()).as("says in Chinese why").containsPattern("已回避本件|已经完成另一级审核|本稿的起草人|不是“.*”的办理人|没有这个任务");
        assertThat(reviews(caseNumber)).as("nothing is written").isEqualTo(before);
        assertThat(office.waitsAt(caseNumber)).as("the task stays open").containsExactly(attempt.level().task);
        assertThat(office.task(caseNumber, attempt.level().task).getAssignee()).isNull();
    }

    /** Takes an item to the level, signed before by whom the attempt says. */
    private String reached(Attempt attempt) {
        if (attempt.part() == Part.SUBSTITUTE_OF_THE_AUTHOR) {
            isAway(AUTHOR, attempt.actor());
        }
        var caseNumber = office.submits(AUTHOR, Office.notice(clock.today()));
        if (attempt.part() == Part.RECUSED || attempt.part() == Part.STAND_IN_WHO_SIGNED) {
            keepsOut(caseNumber, attempt.at().holder, STAND_IN);
        }
        if (attempt.way() == Way.SUBSTITUTE_OF_THE_RECUSED || attempt.way() == Way.STAND_IN_OF_THE_RECUSED) {
            rows.update("delete from case_recusal where case_number = ? and person_id = ?", caseNumber, attempt.level().holder);
            keepsOut(caseNumber, attempt.level().holder, attempt.way() == Way.STAND_IN_OF_THE_RECUSED ? attempt.actor() : null);
        }
        office.completes(PROOFREADER, caseNumber, "userTask_proofread", Office.APPROVE);
        Stream.of(Level.values()).filter(level -> level.compareTo(attempt.level()) < 0).forEach(level -> signs(attempt, level, caseNumber));
        switch (attempt.way()) {
            case OWN_POST -> holdsPost(attempt.actor(), attempt.level().role, attempt.level().unit);
            case SUBSTITUTE, SUBSTITUTE_OF_THE_RECUSED -> isAway(attempt.level().holder, attempt.actor());
            default -> { }
        }
        return caseNumber;
    }

    private void signs(Attempt attempt, Level level, String caseNumber) {
        var signer = attempt.signerOf(level);
        var substitutes = signer.equals(SUBSTITUTE);
        if (substitutes) {
            isAway(level.holder, signer);
        }
        office.completes(signer, caseNumber, level.task, level.approval);
        if (substitutes) {
            rows.update("delete from substitution where absent_id = ? and reason = 'separation'", level.holder);
        }
    }

    private void holdsPost(String account, Role role, String unit) {
        if (office.person(account).ownGroups().contains(group(role, unit))) {
            return;
        }
        accounts.grant(account, role, unit);
        undo.add(() -> accounts.revoke(account, role, unit));
    }

    private static String group(Role role, String unit) {
        return switch (role) {
            case SECTION_HEAD -> "section-head-" + unit;
            case LEADER_IN_CHARGE -> "leader-in-charge-" + unit;
            case SECTION_STAFF -> "unit-" + unit;
            default -> role.id();
        };
    }

    private void isAway(String absent, String substitute) {
        rows.update("insert into substitution (absent_id, substitute_id, first_day, last_day, reason, named_by, named_at, stage) "
                + "values (?, ?, ?, ?, 'separation', 'secadmin', current_timestamp, 'RUNNING')", absent, substitute, clock.today(), clock.today());
    }

    private void keepsOut(String caseNumber, String account, String standIn) {
        rows.update("insert into case_recusal (case_number, person_id, ground, reason, declared_by, declared_at, replacement_id, basis, in_force, version) "
                + "values (?, ?, 'OTHER', ?, ?, current_timestamp, ?, 'separation', ?, 0)", caseNumber, account, seal.seal("回避"), account, standIn, caseNumber + ":" + account);
    }

    private HttpResponse<String> handsIn(Attempt attempt, String door, String caseNumber) {
        var task = office.task(caseNumber, attempt.level().task).getId();
        return visitor(door, attempt.actor()).json("POST", "%s/task/%s/submit-form".formatted(door, task), body(attempt.level().approval));
    }

    private Visitor visitor(String door, String account) {
        return visitors.computeIfAbsent(door + account, key -> {
            if (door.equals("/engine-rest")) {
                return Visitor.basic(port, account);
            }
            var session = Visitor.signedIn(port, account);
            session.get("/camunda/api/admin/auth/user/default");
            return session;
        });
    }

    private static String body(Map<String, Object> answers) {
        return answers.entrySet().stream().map(answer -> "\"%s\":{\"value\":%s}".formatted(answer.getKey(),
                answer.getValue() instanceof Boolean ? answer.getValue() : "\"" + answer.getValue() + "\"")).collect(Collectors.joining(",", "{\"variables\":{", "}}"));
    }

    private Map<String, Object> reviews(String caseNumber) {
        return new HashMap<>(rows.queryForMap("select count(*) as number, max(id) as latest from publication_review where case_number = ?", caseNumber));
    }

    private static String step(Level level) {
        return List.of("SECTION", "LEADER", "HEAD").get(level.ordinal());
    }
}
