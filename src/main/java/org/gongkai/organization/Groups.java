package org.gongkai.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ids of the groups that belong to one unit; diagrams build the same ids from the unit's code. */
public final class Groups {

    private Groups() {
    }

    /** @return the group of everybody in the unit */
    public static String ofUnit(String unitCode) {
        return "unit-" + unitCode;
    }

    /** @return the group of the unit's first responsible person (第一责任人, R-09) */
    public static String headOf(String unitCode) {
        return "section-head-" + unitCode;
    }

    /** @return the group of the bureau leader who is in charge of the unit (分管局领导, R-59) */
    public static String leaderOf(String unitCode) {
        return "leader-in-charge-" + unitCode;
    }

    /** @return the Chinese name of every group by its id: the roles, then three groups for each unit */
    static Map<String, String> names(List<Unit> units) {
        Map<String, String> names = new LinkedHashMap<>();
        for (var role : Role.values()) {
            names.put(role.id(), role.title());
        }
        units.forEach(unit -> {
            names.put(ofUnit(unit.code()), unit.name());
            names.put(headOf(unit.code()), unit.name() + "负责人");
            names.put(leaderOf(unit.code()), unit.name() + "分管局领导");
        });
        return names;
    }
}
