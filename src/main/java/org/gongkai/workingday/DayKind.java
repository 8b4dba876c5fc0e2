package org.gongkai.workingday;

/** What a notice says about one day. Days no notice mentions have no kind: Monday to Friday count. */
public enum DayKind {

    /** 放假: not a working day, whether it is a statutory holiday, a day moved by 调休, or a weekend inside the run. */
    OFF,

    /** 调休上班: a Saturday or Sunday that is worked, and therefore counts. */
    WORK,

    /** 照常: what an earlier document of the local government said about the day no longer holds. */
    ORDINARY
}
