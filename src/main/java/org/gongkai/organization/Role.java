package org.gongkai.organization;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person is charged with; the ids are those of the groups that tasks name (domain A.2). A scoped role holds for
 * one unit and makes a group of that unit, so that no section sees another section's tasks.
 */
public enum Role {
    SECTION_STAFF("section-staff", "承办人", true),
    SECTION_HEAD("section-head", "科室（单位）负责人", true),
    LEADER_IN_CHARGE("bureau-leader-in-charge", "分管局领导", true),
    BUREAU_HEAD("bureau-head", "局长", false),
    BUREAU_LEADERSHIP_TEAM("bureau-leadership-team", "局领导班子", false),
    LEADING_GROUP_HEAD("leading-group-head", "领导小组组长", false),
    LEADING_GROUP_DEPUTY("leading-group-deputy", "领导小组副组长", false),
    LEADING_GROUP_MEMBER("leading-group-member", "领导小组成员", false),
    BUREAU_OFFICE("bureau-office", "局办公室", false),
    OPENNESS_OFFICE("openness-office", "政务公开办", false),
    OPENNESS_OFFICE_DIRECTOR("openness-office-director", "政务公开办主任", false),
    OPENNESS_OFFICE_DEPUTY("openness-office-deputy", "政务公开办副主任", false),
    INFO_GROUP("info-group", "综合信息组", false),
    SUPERVISION_GROUP("supervision-group", "政务督导组", false),
    SPECIAL_SITES_GROUP("special-sites-group", "专网管理组", false),
    TECH_GROUP("tech-group", "技术保障组", false),
    HEARING_ORGANIZER("hearing-organizer", "听证组织", false),
    HEARING_HOST("hearing-host", "听证主持人", false),
    HEARING_RECORDER("hearing-recorder", "听证记录人", false),
    SYSADMIN("sysadmin", "系统管理员", false),
    SECADMIN("secadmin", "安全保密管理员", false),
    AUDITOR("auditor", "安全审计员", false);

    /** They keep the system running, take part in no case and see none (三员分立). */
    public static final Role[] ADMINISTRATORS = {SYSADMIN, SECADMIN, AUDITOR};

    private final String id;
    private final String title;
    private final boolean scoped;

    Role(String id, String title, boolean scoped) {
        this.id = id;
        this.title = title;
        this.scoped = scoped;
    }

    /** @return the id of the role's group, e.g. {@code info-group} */
    public String id() {
        return id;
    }

    /** @return the Chinese title */
    public String title() {
        return title;
    }

    /** @return the title after the name of a unit, as in 社会救助科负责人 */
    public String titleWithin() {
        return this == SECTION_HEAD ? "负责人" : title;
    }

    /** @return whether the role is held for one unit */
    public boolean scoped() {
        return scoped;
    }

    /** @return whether somebody else may act for the holder: not for what the head of the bureau alone decides, nor for administrators */
    public boolean delegable() {
        return this != BUREAU_HEAD && Arrays.stream(ADMINISTRATORS).noneMatch(administrator -> administrator == this);
    }

    /** @return whether there is one holder at a time, of each unit where the role is scoped */
    public boolean forOne() {
        return this == SECTION_HEAD || this == BUREAU_HEAD || this == LEADING_GROUP_HEAD;
    }

    /** @return the role with this Chinese title, empty when there is none */
    public static Optional<Role> byTitle(String title) {
        return Arrays.stream(values()).filter(role -> role.title.equals(title)).findFirst();
    }

    public static Optional<Role> byId(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
