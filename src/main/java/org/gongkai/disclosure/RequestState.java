package org.gongkai.disclosure;

/** How far a request has come; to staff in one word, to the applicant in a plain sentence with what comes next. */
public enum RequestState {
    RECEIVED("待登记", "您的申请已经收到，等待本机关登记。",
            "工作人员将核对申请内容，并与您确认收到申请的日期；网上提交的，以双方确认之日为收到申请之日。"),
    CORRECTING("待告知补正", "您的申请内容不够明确或者材料不全，本机关正在准备补正告知书。", "收到补正告知书后，请按告知的事项和期限补正。"),
    AWAITING_CORRECTION("待申请人补正", "本机关已告知您需要补正的事项。", "请在告知的期限内补正；无正当理由逾期不补正的，视为放弃申请。"),
    ACCEPTED("待分办", "您的申请已经登记，正在确定承办科室。", "承办科室将查找您需要的信息并起草答复。"),
    IN_PROGRESS("办理中", "承办科室正在查找信息、起草答复。", "答复经审核签发后送达给您。"),
    CONSULTING("征求第三方意见", "您申请的信息涉及第三方的权益，本机关正在书面征求其意见，所需时间不计算在答复期限内。",
            "收到第三方意见或者其答复期限届满后，继续办理您的申请。"),
    IN_REVIEW("审核签发中", "答复已经起草，正在审核签发。", "签发后按您选择的方式送达。"),
    SIGNED("待送达", "答复已经签发，正在送达。", "请留意查收答复书。"),
    REPLIED("已答复", "本机关已经答复您的申请。", "您可以查看、下载答复书；对答复不服的，可以按答复书告知的途径寻求救济。"),
    ABANDONED("视为放弃", "您没有在告知的期限内补正，本机关不再处理这件申请。", "如仍需要这些信息，可以重新提出申请。"),
    WITHDRAWN("已撤回", "您已经撤回这件申请，本机关不再办理。", "如仍需要这些信息，可以重新提出申请。");

    private final String title;
    private final String sentence;
    private final String nextStep;

    RequestState(String title, String sentence, String nextStep) {
        this.title = title;
        this.sentence = sentence;
        this.nextStep = nextStep;
    }

    public String title() {
        return title;
    }

    /** @return the state as the applicant reads it */
    public String sentence() {
        return sentence;
    }

    /** @return what comes next, to the applicant */
    public String nextStep() {
        return nextStep;
    }

    /** @return whether nothing more is decided about it */
    public boolean closed() {
        return this == REPLIED || this == ABANDONED || this == WITHDRAWN;
    }

    /** @return whether the assigned unit works on the substance: here an extension may be asked for */
    public boolean beingHandled() {
        return this == IN_PROGRESS || this == IN_REVIEW;
    }
}
