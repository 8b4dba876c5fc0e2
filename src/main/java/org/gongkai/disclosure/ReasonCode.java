package org.gongkai.disclosure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Why information is not given, by the article and paragraph of the Regulation; the annual report counts by it. */
public enum ReasonCode {
    STATE_SECRET("14a", "属于国家秘密（第十四条）"),
    FORBIDDEN_BY_LAW("14b", "法律、行政法规禁止公开（第十四条）"),
    SECURITY("14c", "公开后可能危及国家安全、公共安全、经济安全、社会稳定（第十四条）"),
    THIRD_PARTY("15", "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害（第十五条）"),
    INTERNAL("16a", "内部事务信息（第十六条第一款）"),
    PROCESS("16b", "过程性信息（第十六条第二款）"),
    ENFORCEMENT_FILE("16c", "行政执法案卷信息（第十六条第二款）"),
    NOT_HELD("36d", "经检索没有所申请公开的信息（第三十六条第（四）项）"),
    STILL_UNCLEAR("30", "补正后申请内容仍不明确（第三十条）"),
    REPEATED("36f", "已就同一申请作出答复，重复申请（第三十六条第（六）项）"),
    EXCESSIVE("35", "申请数量、频次明显超过合理范围且理由不合理（第三十五条）"),
    CONFIRMATION("36x", "要求确认或者重新出具已经获取的信息");

    private final String code;
    private final String title;

    ReasonCode(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** @return as forms, decision tables and programs write it, e.g. {@code 14a} */
    @JsonValue
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public static Optional<ReasonCode> find(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }

    @JsonCreator
    static ReasonCode of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown reason code " + code));
    }
}
