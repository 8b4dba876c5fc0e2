package org.gongkai.audit;

/** What an audit line is about. */
public enum AuditKind {

    SIGN_IN("登录"), PERSONAL_DATA("查看个人信息"), EXPORT("导出"), GRANT("机构和权限变动"), SETTING("设置变动"), CALENDAR("工作日历"), PROCEDURE("流程变动");

    private final String title;

    AuditKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
