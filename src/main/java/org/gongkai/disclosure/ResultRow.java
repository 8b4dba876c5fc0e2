package org.gongkai.disclosure;

/** Where a closed request counts in table three of the annual report: its 21 leaf rows. */
public enum ResultRow {
    GRANTED("（一）予以公开"),
    PARTLY_GRANTED("（二）部分公开"),
    REFUSED_STATE_SECRET("（三）1.属于国家秘密"),
    REFUSED_FORBIDDEN_BY_LAW("（三）2.其他法律行政法规禁止公开"),
    REFUSED_SECURITY("（三）3.危及“三安全一稳定”"),
    REFUSED_THIRD_PARTY("（三）4.保护第三方合法权益"),
    REFUSED_INTERNAL("（三）5.属于三类内部事务信息"),
    REFUSED_PROCESS("（三）6.属于四类过程性信息"),
    REFUSED_ENFORCEMENT_FILE("（三）7.属于行政执法案卷"),
    REFUSED_ADMINISTRATIVE_INQUIRY("（三）8.属于行政查询事项"),
    UNABLE_NOT_HELD("（四）1.本机关不掌握相关政府信息"),
    UNABLE_TO_BE_MADE("（四）2.没有现成信息需要另行制作"),
    UNABLE_STILL_UNCLEAR("（四）3.补正后申请内容仍不明确"),
    NOT_HANDLED_PETITION("（五）1.信访举报投诉类申请"),
    NOT_HANDLED_REPEATED("（五）2.重复申请"),
    NOT_HANDLED_PUBLICATION("（五）3.要求提供公开出版物"),
    NOT_HANDLED_EXCESSIVE("（五）4.无正当理由大量反复申请"),
    NOT_HANDLED_CONFIRMATION("（五）5.要求行政机关确认或重新出具已获取信息"),
    OTHER_NOT_CORRECTED("（六）1.申请人无正当理由逾期不补正"),
    OTHER_FEE_NOT_PAID("（六）2.申请人逾期未按收费通知要求缴纳费用"),
    OTHER("（六）3.其他");

    private final String title;

    ResultRow(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
