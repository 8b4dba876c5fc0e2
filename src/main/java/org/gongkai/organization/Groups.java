package org.gongkai.organization;

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
}
