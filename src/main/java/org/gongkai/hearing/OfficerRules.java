package org.gongkai.hearing;

import java.util.List;
import java.util.Optional;

import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.problem.InputCheck;
import org.springframework.stereotype.Component;

/**
 * Who may conduct a hearing. The host is nobody who handles the matter: not of its unit, not its preparer, not the leader
 * who decides on it (《行政许可法》第四十八条, applied to every hearing); the recorder is a third person.
 */
@Component
public class OfficerRules {

    private static final Role[] RECORDERS = {Role.HEARING_RECORDER, Role.HEARING_ORGANIZER, Role.BUREAU_OFFICE, Role.OPENNESS_OFFICE};

    private final Organization organization;

    OfficerRules(Organization organization) {
        this.organization = organization;
    }

    /** Notes what is wrong with the two officers of a hearing on a matter of this unit, prepared by this account. */
    void check(InputCheck check, String unit, String preparerId, String hostId, String recorderId) {
        host(check, "hostId", unit, preparerId, hostId);
        check.require(hostId == null || !hostId.equals(recorderId), "recorderId", "记录人和主持人不能是同一个人，请另选记录人。");
        recorder(check, "recorderId", unit, preparerId, recorderId);
    }

    void host(InputCheck check, String field, String unit, String preparerId, String hostId) {
        var person = find(hostId);
        check.require(person.isPresent(), field, "请选择听证主持人。");
        person.ifPresent(host -> check
                .require(!host.id().equals(preparerId), field, "主持人不能是本事项的承办人，请另选主持人（行政许可法第四十八条）。")
                .require(!isOfUnit(host, unit), field, "主持人不能是承办科室（单位）的人员或其分管局领导，请另选主持人（行政许可法第四十八条）。")
                .require(host.has(Role.HEARING_HOST), field, "“%s”不是听证主持人，请从听证主持人中选择。".formatted(host.name())));
    }

    void recorder(InputCheck check, String field, String unit, String preparerId, String recorderId) {
        var person = find(recorderId);
        check.require(person.isPresent(), field, "请选择听证记录人。");
        person.ifPresent(recorder -> check
                .require(!recorder.id().equals(preparerId), field, "记录人不能是本事项的承办人，请另选记录人。")
                .require(!isOfUnit(recorder, unit), field, "记录人不能是承办科室（单位）的人员或其分管局领导，请另选记录人。")
                .require(recorder.hasAny(RECORDERS), field, "“%s”不能担任听证记录人，请从名单中选择。".formatted(recorder.name())));
    }

    /** @return those who may host a hearing on a matter of this unit */
    public List<Person> hosts(String unit, String preparerId) {
        return organization.people().stream().filter(person -> person.has(Role.HEARING_HOST) && isFree(person, unit, preparerId)).toList();
    }

    /** @return those who may write the record of a hearing on a matter of this unit */
    public List<Person> recorders(String unit, String preparerId) {
        return organization.people().stream().filter(person -> person.hasAny(RECORDERS) && isFree(person, unit, preparerId)).toList();
    }

    private static boolean isFree(Person person, String unit, String preparerId) {
        return !person.id().equals(preparerId) && !isOfUnit(person, unit);
    }

    /** @return whether this person handles matters of the unit: works in it, heads it, or decides on it */
    static boolean isOfUnit(Person person, String unit) {
        return unit != null && (person.worksIn(unit) || person.isIn(Groups.headOf(unit)) || person.isIn(Groups.leaderOf(unit))
                || unit.equals(person.unitCode()));
    }

    private Optional<Person> find(String id) {
        return id == null || id.isBlank() ? Optional.empty() : organization.find(id);
    }
}
