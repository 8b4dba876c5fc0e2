package org.gongkai.organization;

/** The two kinds of unit the bureau has: 局机关科室 and 局属单位. */
public enum UnitKind {
    /** 局机关科室 */
    SECTION,
    /** 局属单位 */
    SUBORDINATE
}
