package org.gongkai.organization;

/** What each role is for, in the words of the founding notice where it has some. */
public final class Duties {

    private Duties() {
    }

    /** @return one Chinese sentence without a full stop */
    public static String of(Role role) {
        return switch (role) {
            case SECTION_STAFF -> "采集、起草、校对本科室（单位）需要公开的信息，承办依申请公开";
            case SECTION_HEAD -> "本科室（单位）政务公开第一责任人，一级审核和保密审查";
            case LEADER_IN_CHARGE -> "二级审核分管科室（单位）的信息，同意延期答复";
            case BUREAU_HEAD -> "批准不予公开、暂缓公开，签批重大事项";
            case BUREAU_LEADERSHIP_TEAM -> "研究决定责任追究";
            case LEADING_GROUP_HEAD -> "三级签发";
            case LEADING_GROUP_DEPUTY -> "协助组长，查看各科室（单位）的公开工作";
            case LEADING_GROUP_MEMBER -> "查看登记簿，参与研究";
            case BUREAU_OFFICE -> "重大事项的联合初审";
            case OPENNESS_OFFICE -> "统筹政务公开日常工作，受理依申请公开和投诉举报";
            case OPENNESS_OFFICE_DIRECTOR -> "政务公开工作机构负责人，事项逐级上报时依次找到的人";
            case OPENNESS_OFFICE_DEPUTY -> "协助主任，常务副主任排在其他副主任之前";
            case INFO_GROUP -> "门户网站、公众号、政务公开栏、电子屏的发布和更新";
            case SUPERVISION_GROUP -> "资料收集归档，监督机关及局属单位的公开工作，准备上级检查";
            case SPECIAL_SITES_GROUP -> "社区网、区划地名网、社会组织网、慈善总会网等专门网站";
            case TECH_GROUP -> "门户网站和大数据平台的技术支持、维护管理";
            case HEARING_ORGANIZER -> "听证的组织";
            case HEARING_HOST -> "主持听证，不得是案件的承办人";
            case HEARING_RECORDER -> "听证记录";
            case SYSADMIN -> "部署流程图、维护系统，不查看案件";
            case SECADMIN -> "维护机构、人员、岗位和账号，不查看案件";
            case AUDITOR -> "查看审计日志，不查看案件";
        };
    }
}
