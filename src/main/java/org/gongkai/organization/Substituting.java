package org.gongkai.organization;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.organization.Substitution.Stage;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Substitutes for people who are away: named by themselves or by the security administrator, for a period. The groups of the
 * absent are the substitute's too for these days, except for what the head of the bureau alone decides; open tasks move and
 * come back with the events {@link SubstitutionBegan} and {@link SubstitutionEnded}.
 */
@Service
@Transactional
public class Substituting {

    private static final Logger log = LoggerFactory.getLogger(Substituting.class);

    private final Substitutions substitutions;
    private final StaffDirectory directory;
    private final OrganizationStates states;
    private final ChangeRecord changes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    Substituting(Substitutions substitutions, StaffDirectory directory, OrganizationStates states, ChangeRecord changes,
            ApplicationEventPublisher events, PlatformTransactionManager transactions, OfficeClock clock) {
        this.substitutions = substitutions;
        this.directory = directory;
        this.states = states;
        this.changes = changes;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Names a substitute.
     *
     * @param firstDay today at the earliest
     * @param lastDay the last day on which the substitute acts
     * @throws InvalidInputException when a rule stands against it, by field; nothing is saved then
     */
    public void name(String absent, String substitute, LocalDate firstDay, LocalDate lastDay, String reason, Person by) {
        requireMay(absent, by);
        states.lock().next();
        var staffing = directory.staffing();
        new SubstitutionRules(staffing, substitutions.findByStageInOrderByFirstDay(Substitution.OPEN), clock.today())
                .require(absent, substitute, firstDay, lastDay, reason);
        var named = substitutions.save(new Substitution(absent, substitute, firstDay, lastDay, reason == null || reason.isBlank() ? null : reason.strip(),
                by.id(), clock.instant()));
        record(absent, by, "%s 至 %s，%s由%s代理。".formatted(firstDay, lastDay, staffing.nameOf(absent), staffing.nameOf(substitute)));
        if (!firstDay.isAfter(clock.today())) {
            begin(named);
        }
    }

    /**
     * Ends a substitution that runs, from today on, or takes back one that has not begun.
     *
     * @return what has become of it
     */
    public Stage end(long id, Person by) {
        states.lock().next();
        var substitution = substitutions.findById(id).orElseThrow(() -> new InvalidInputException("substitute", "这项代理已经不存在。"));
        requireMay(substitution.getAbsentId(), by);
        var names = directory.staffing();
        switch (substitution.getStage()) {
            case PLANNED -> {
                substitution.cancel();
                record(substitution.getAbsentId(), by, "取消%s对%s的代理。".formatted(names.nameOf(substitution.getSubstituteId()), names.nameOf(substitution.getAbsentId())));
            }
            case RUNNING -> {
                substitution.endEarly(clock.today());
                record(substitution.getAbsentId(), by, "%s提前回岗，%s的代理结束。".formatted(names.nameOf(substitution.getAbsentId()), names.nameOf(substitution.getSubstituteId())));
                ended(substitution);
            }
            default -> throw new InvalidInputException("substitute", "这项代理已经%s。".formatted(substitution.getStage() == Stage.CANCELLED ? "取消" : "结束"));
        }
        return substitution.getStage();
    }

    /**
     * Periods begin and end at midnight, each by itself: one whose task is being completed at this very moment is tried again an
     * hour later and keeps no other back. What was missed while the system stood still is made up for at its start.
     */
    @Scheduled(cron = "0 2 * * * *", zone = "Asia/Shanghai")
    @EventListener(ApplicationReadyEvent.class)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void newDay() {
        for (var open : substitutions.findByStageInOrderByFirstDay(Substitution.OPEN)) {
            try {
                transaction.executeWithoutResult(status -> turn(open.getId()));
            } catch (RuntimeException fault) {
                log.error("Substitution {} could not begin or end and is tried again", open.getId(), fault);
            }
        }
    }

    private void turn(long id) {
        states.lock();
        var today = clock.today();
        var substitution = substitutions.findById(id).orElseThrow();
        if (substitution.getStage() == Stage.PLANNED && !substitution.getFirstDay().isAfter(today)) {
            begin(substitution);
        }
        if (substitution.getStage() == Stage.RUNNING && substitution.getLastDay().isBefore(today)) {
            substitution.end();
            ended(substitution);
        }
    }

    /** @return the substitutions in which somebody is away or stands in, the newest first */
    @Transactional(readOnly = true)
    public List<Substitution> concerning(String account) {
        return substitutions.concerning(account);
    }

    /** @return all that run or are planned, the next in front */
    @Transactional(readOnly = true)
    public List<Substitution> open() {
        return substitutions.findByStageInOrderByFirstDay(Substitution.OPEN);
    }

    /** Those whose tasks name persons name the substitute first; then tasks move. On the way back it is the other way round. */
    private void begin(Substitution substitution) {
        substitution.begin();
        postsChanged(substitution);
        events.publishEvent(new SubstitutionBegan(substitution));
    }

    private void ended(Substitution substitution) {
        events.publishEvent(new SubstitutionEnded(substitution));
        postsChanged(substitution);
    }

    private void postsChanged(Substitution substitution) {
        events.publishEvent(new PostsChanged(substitution.getSubstituteId()));
    }

    private static void requireMay(String absent, Person by) {
        if (!by.id().equals(absent) && !by.has(Role.SECADMIN)) {
            throw new NotAllowedException("代理人由本人或者安全保密管理员指定。");
        }
    }

    private void record(String subject, Person by, String sentence) {
        changes.record(by.id(), subject, sentence);
    }
}
