package org.gongkai.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order of every kind, with every field its template knows. */
final class SampleLetters {

    static final String REMEDY = "如对本答复不服，可以自收到本答复书之日起60日内向市人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向人民法院提起行政诉讼。";

    private SampleLetters() {
    }

    static LetterOrder of(LetterKind kind) {
        return of(kind, fields(kind));
    }

    static LetterOrder of(LetterKind kind, Map<String, Object> fields) {
        var party = kind.name().startsWith("THIRD_PARTY") && kind != LetterKind.THIRD_PARTY_NOTE ? "third-party-1" : Addressee.APPLICANT;
        return new LetterOrder("SQ-2026-00001", kind, new Addressee(party, "申请人甲", "某某市某某区某某路1号", "a@example.com"),
                DeliveryWay.POST, fields, List.of(), "office");
    }

    static Map<String, Object> fields(LetterKind kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        var name = kind.name();
        if (name.startsWith("REQUEST") || kind == LetterKind.CORRECTION_NOTICE || kind == LetterKind.EXTENSION_NOTICE || kind == LetterKind.THIRD_PARTY_NOTE) {
            fields.put("receivedOn", LocalDate.of(2026, 11, 2));
            fields.put("subject", "2025年度城乡低保资金发放情况");
        }
        if (name.startsWith("COMPLAINT")) {
            fields.put("receivedOn", LocalDate.of(2026, 11, 2));
            fields.put("kindName", "投诉");
            fields.put("subject", "公开栏长期没有更新");
        }
        fields.putAll(own(kind));
        return fields;
    }

    private static Map<String, Object> own(LetterKind kind) {
        return switch (kind) {
            case REQUEST_RECEIPT -> Map.of("replyDue", LocalDate.of(2026, 11, 23), "statutoryDue", LocalDate.of(2027, 1, 8));
            case CORRECTION_NOTICE -> Map.of("items", List.of("请写明所需信息的名称、文号或者便于查询的特征。", "请补充身份证明。"),
                    "correctUntil", LocalDate.of(2026, 11, 25));
            case THIRD_PARTY_INQUIRY -> Map.of("information", "某某公司2025年度养老服务项目中标合同。", "interest", "商业秘密");
            case THIRD_PARTY_NOTE -> Map.of("inquiredOn", LocalDate.of(2026, 11, 9));
            case THIRD_PARTY_DECISION -> Map.of("inquiredOn", LocalDate.of(2026, 11, 9), "objectedOn", LocalDate.of(2026, 11, 20),
                    "information", "某某公司2025年度养老服务项目中标合同的价款和验收结论。", "reason", "该项目使用财政资金，其价款和验收结论关系公众对财政资金使用的监督。",
                    "remedy", "如对本决定不服，可以自收到本告知书之日起60日内向市人民政府申请行政复议，或者自收到之日起6个月内向人民法院提起行政诉讼。");
            case EXTENSION_NOTICE -> Map.of("previousDue", LocalDate.of(2026, 11, 23), "reason", "所涉档案数量较多，需要逐件检索", "days", 10,
                    "newDue", LocalDate.of(2026, 12, 7));
            case REQUEST_REPLY -> Map.of("correctedOn", LocalDate.of(2026, 11, 5), "opening", "经审查，您（单位）申请公开的信息中含有第三方个人隐私，能够区分处理。",
                    "articles", "《中华人民共和国政府信息公开条例》第十五条、第三十七条", "decision",
                    List.of("一、公开2025年度城乡低保资金的发放总额、户数和人数。", "二、不予公开领取人的姓名、身份证件号码和住址，公开后会对第三方合法权益造成损害。"),
                    "provision", "电子文件，随本答复书提供", "remedy", REMEDY);
            case REQUEST_ABANDONED -> Map.of("noticedOn", LocalDate.of(2026, 11, 5), "correctUntil", LocalDate.of(2026, 11, 20), "remedy", REMEDY);
            case COMPLAINT_RECEIPT -> Map.of("replyDue", LocalDate.of(2027, 1, 8));
            case COMPLAINT_REPLY -> Map.of("findings", "经查，该公开栏自2026年6月起没有更新，情况属实。", "measures",
                    List.of("已责成相关科室于2026年11月16日前完成更新。", "已将公开栏更新纳入每月检查。"), "remedy", "如对办理结果有异议，可以向市人民政府办公室反映。");
            case COMPLAINT_NOT_ACCEPTED -> Map.of("reason", "所反映的事项属于劳动争议，不属于政务公开事项。", "elsewhere", "劳动争议仲裁机构", "remedy", "如有异议，可以向市人民政府办公室反映。");
            case HEARING_INVITATION -> Map.of("hearing", "全市养老服务设施布局规划听证会", "capacity", "听证参加人", "time", LocalDateTime.of(2026, 12, 15, 9, 0),
                    "place", "市民政局三楼会议室", "contents", "《全市养老服务设施布局规划（2026—2030年）》草案。", "notes", "请于8:45前签到。");
            case HEARING_NOT_SELECTED -> Map.of("hearing", "全市养老服务设施布局规划听证会", "method", "公告载明的分类抽签办法", "notes", "需要旁听的，请于2026年12月10日前与本机关联系。");
        };
    }
}
