package org.gongkai.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.audit.AuditKind;
import org.gongkai.audit.AuditLog;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Changes settings, a group at a time, and keeps who changed what. */
@Service
@Transactional
public class SettingsKeeping {

    private static final int NEWEST = 50;

    private final List<SettingGroup> groups;
    private final Settings settings;
    private final SettingChanges changes;
    private final AuditLog audit;
    private final OfficeClock clock;

    SettingsKeeping(List<SettingGroup> groups, Settings settings, SettingChanges changes, AuditLog audit, OfficeClock clock) {
        this.groups = groups;
        this.settings = settings;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return all groups, in the order of the page */
    public List<SettingGroup> groups() {
        return groups;
    }

    /** @return empty when there is no such group */
    public Optional<SettingGroup> group(String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }

    /** @return what holds now, as it is typed, by the key of the setting */
    @Transactional(readOnly = true)
    public Map<String, String> texts(SettingGroup group) {
        return group.settings().stream().collect(Collectors.toMap(Setting::key, settings::textOf, (one, same) -> one, LinkedHashMap::new));
    }

    /** @return the newest fifty changes of a group, newest first */
    @Transactional(readOnly = true)
    public List<SettingChange> history(SettingGroup group) {
        return changes.findBySettingKeyInOrderByIdDesc(keys(group), Limit.of(NEWEST));
    }

    /** @return the mark of the group's present state, to be handed back with a change */
    @Transactional(readOnly = true)
    public long state(SettingGroup group) {
        return changes.findBySettingKeyInOrderByIdDesc(keys(group), Limit.of(1)).stream().findFirst().map(SettingChange::getId).orElse(0L);
    }

    /**
     * @param typed by the key of the setting; what is missing is left as it is, a switch that is missing is off
     * @return what the group's messages would look like
     * @throws InvalidInputException with what is wrong, by key
     */
    @Transactional(readOnly = true)
    public List<SettingGroup.Preview> preview(SettingGroup group, Map<String, String> typed) {
        return group.preview(wanted(group, typed));
    }

    /**
     * Changes what differs.
     *
     * @param seen the {@link #state} the change was made on
     * @return how many settings have another value now
     * @throws InvalidInputException with what is wrong, by key; then nothing is changed
     * @throws NotAllowedException when this person may not change them
     */
    public int change(SettingGroup group, Map<String, String> typed, long seen, Person by) {
        if (!group.mayChange(by)) {
            throw new NotAllowedException("“%s”不由您设置。".formatted(group.title()));
        }
        var wanted = wanted(group, typed);
        if (state(group) != seen) {
            throw new InvalidInputException("state", "这些设置刚刚被他人修改，下面是现在的值。请核对后再改。");
        }
        var before = texts(group);
        var newest = changes.inForce().stream().collect(Collectors.toMap(SettingChange::getSettingKey, Function.identity()));
        var changed = group.settings().stream().filter(setting -> !text(setting, wanted).equals(before.get(setting.key()))).toList();
        changed.forEach(setting -> audit.record(AuditKind.SETTING, by.id(), setting.key(), "%s：%s → %s".formatted(setting.title(), before.get(setting.key()), text(setting, wanted))));
        try {
            changed.forEach(setting -> changes.saveAndFlush(new SettingChange(setting.key(),
                    Optional.ofNullable(newest.get(setting.key())).map(SettingChange::getRevision).orElse(0) + 1, before.get(setting.key()),
                    text(setting, wanted), by.id(), clock.instant())));
        } catch (DataIntegrityViolationException faster) {
            throw new InvalidInputException("state", "这些设置刚刚被他人修改。请刷新页面，核对后再改。");
        }
        forgetWhenDone();
        return changed.size();
    }

    private void forgetWhenDone() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                settings.forget();
            }
        });
    }

    private SettingValues wanted(SettingGroup group, Map<String, String> typed) {
        var check = new InputCheck();
        Map<String, Object> values = new LinkedHashMap<>();
        group.settings().forEach(setting -> {
            try {
                values.put(setting.key(), setting.read(typedOrKept(setting, typed)));
            } catch (IllegalArgumentException wrong) {
                check.require(false, setting.key(), wrong.getMessage());
            }
        });
        check.done();
        var wanted = new SettingValues(values);
        group.check(wanted, check);
        check.done();
        return wanted;
    }

    /** A browser does not send a box that is not ticked. */
    private String typedOrKept(Setting<?> setting, Map<String, String> typed) {
        return setting.kind() == Setting.Kind.SWITCH ? typed.getOrDefault(setting.key(), "关")
                : Optional.ofNullable(typed.get(setting.key())).orElseGet(() -> settings.textOf(setting));
    }

    private static <T> String text(Setting<T> setting, SettingValues values) {
        return setting.write(values.get(setting));
    }

    private static List<String> keys(SettingGroup group) {
        return group.settings().stream().map(Setting::key).toList();
    }
}
