package org.gongkai.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.engine.Decision;
import org.gongkai.engine.TaskStep;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Role;

/** The steps of the review, each with what its form asks: A.3 of the rules, and the names others rely on. */
public enum ReviewStep implements TaskStep {
    REVISE("userTask_revise", "修改稿件", Set.of(Decision.APPROVE, Decision.REJECT)),
    PROOFREAD("userTask_proofread", "校对", Set.of(Decision.APPROVE, Decision.RETURN)),
    SECTION("userTask_sectionReview", "一级审核", Set.of(Decision.values())),
    DETERMINE_SECRECY("userTask_determineSecrecy", "确定是否涉密", Set.of(Decision.APPROVE, Decision.REJECT)),
    JOINT_REVIEW("userTask_jointReview", "会审意见", Set.of(Decision.values())),
    JOINT_CONCLUSION("userTask_jointConclusion", "会审结论", Set.of(Decision.values())),
    LEADER("userTask_leaderReview", "二级审核", Set.of(Decision.values())),
    HEAD("userTask_headSign", "三级签发", Set.of(Decision.values())),
    SUPERIOR("userTask_superiorConsent", "报市委市政府同意", Set.of(Decision.values())),
    PUBLISH_OFFLINE("userTask_publishOffline", "线下渠道公开", Set.of()),
    ARCHIVE("userTask_archive", "归档", Set.of());

    /** The checks of the two levels, by form key. */
    private static final Map<ReviewStep, Map<String, String>> CHECKS = Map.of(
            SECTION, Map.of("checkFormat", "格式正确规范", "checkWording", "用字准确无误", "checkTimeliness", "更新及时到位",
                    "checkLinks", "链接有效"),
            LEADER, Map.of("checkTruth", "内容真实", "checkAccuracy", "内容准确", "checkCompleteness", "内容完整",
                    "checkSource", "来源合法、正规"));

    private final String taskKey;
    private final String title;
    private final Set<Decision> decisions;

    ReviewStep(String taskKey, String title, Set<Decision> decisions) {
        this.taskKey = taskKey;
        this.title = title;
        this.decisions = decisions;
    }

    /** @return the id of the user task in the diagram */
    @Override
    public String taskKey() {
        return taskKey;
    }

    @Override
    public String title() {
        return title;
    }

    /** @return the state an item is in while this step waits; another one means that somebody was faster */
    ItemState waitsIn() {
        return switch (this) {
            case REVISE -> ItemState.RETURNED;
            case SUPERIOR -> ItemState.SIGNED;
            case PUBLISH_OFFLINE, ARCHIVE -> ItemState.PUBLISHED;
            default -> ItemState.IN_REVIEW;
        };
    }

    /** @return what may be decided here; empty for a step that records work done and decides nothing */
    Set<Decision> decisions() {
        return decisions;
    }

    /** @return the checks that must be ticked for an approval: form key and Chinese words */
    public Map<String, String> checks() {
        return CHECKS.getOrDefault(this, Map.of());
    }

    /** @return whether this is one of the three levels of signature */
    public boolean level() {
        return this == SECTION || this == LEADER || this == HEAD;
    }

    /** @return whether the secrecy verdict is asked (R-101, levels 1 and 2) */
    boolean asksSecrecy() {
        return this == SECTION || this == LEADER;
    }

    /** @return whether an answer of another authority is recorded with number and date */
    boolean recordsDocument() {
        return this == DETERMINE_SECRECY || this == SUPERIOR;
    }

    /** @return the keys the form may hand in; anything else is refused */
    @Override
    public Set<String> keys() {
        return switch (this) {
            case SECTION, LEADER -> union(List.of("decision", "opinion", "secrecy", "secrecyBasis", "concernsTradeSecret", "concernsPrivacy"), checks().keySet());
            case DETERMINE_SECRECY, SUPERIOR -> Set.of("decision", "opinion", "documentNumber", "documentDate", "authority");
            case PUBLISH_OFFLINE -> Set.of("proof", "publishedOn", "opinion", "decision");
            case ARCHIVE -> Set.of("archiveNote", "opinion", "decision");
            default -> Set.of("decision", "opinion");
        };
    }

    private static Set<String> union(List<String> keys, Set<String> more) {
        Set<String> all = new HashSet<>(keys);
        all.addAll(more);
        return all;
    }

    /**
     * The group that may act on this step, the same that the diagram names as candidates.
     *
     * @param item whose unit decides
     * @param jointUnit the unit asked for its opinion, null outside the joint review
     */
    Set<String> actors(PublicationItem item, String jointUnit) {
        var unit = item.getUnitCode();
        return switch (this) {
            case REVISE, PROOFREAD -> Set.of(Groups.ofUnit(unit));
            case SECTION -> Set.of(Groups.headOf(unit));
            case JOINT_REVIEW -> Set.of(Groups.headOf(jointUnit));
            case JOINT_CONCLUSION -> Set.of(Role.BUREAU_OFFICE.id());
            case LEADER -> Set.of(Groups.leaderOf(unit));
            case HEAD -> Set.of(Role.LEADING_GROUP_HEAD.id());
            case DETERMINE_SECRECY, SUPERIOR -> Set.of(Role.OPENNESS_OFFICE.id());
            case PUBLISH_OFFLINE -> Set.of(publisherGroup(item));
            case ARCHIVE -> Set.of(Role.SUPERVISION_GROUP.id());
        };
    }

    /** the information group publishes; R-119: special sites are published by those who keep them. */
    static String publisherGroup(PublicationItem item) {
        return (item.getSite() == Site.PORTAL ? Role.INFO_GROUP : Role.SPECIAL_SITES_GROUP).id();
    }
}
