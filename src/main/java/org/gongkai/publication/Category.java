package org.gongkai.publication;

/** The categories of the catalogue: eleven for the public, four for the bureau's own staff. */
public enum Category {
    E01("机构职能和办事指南"),
    E02("规划计划和重大决策"),
    E03("人员招录和干部选拔"),
    E04("行政许可"),
    E05("行政审批"),
    E06("行政服务"),
    E07("规范性文件"),
    E08("专项资金"),
    E09("重大项目和政府采购"),
    E10("收费项目和标准"),
    E11("其他应当公开的内容"),
    I01("财务管理和收支"),
    I02("廉洁自律"),
    I03("内部选拔干部"),
    I04("干部职工关心的问题");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @return whether items of this category are for staff only and never reach the portal */
    public boolean internal() {
        return name().startsWith("I");
    }
}
