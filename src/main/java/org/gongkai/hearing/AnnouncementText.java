package org.gongkai.hearing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.gongkai.citizen.Masks;
import org.springframework.web.util.HtmlUtils;

/** The words a hearing puts before the public, as HTML; whatever somebody typed is escaped, whoever takes part is masked. */
final class AnnouncementText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Hearing hearing;

    AnnouncementText(Hearing hearing) {
        this.hearing = hearing;
    }

    String title(AnnouncementPurpose purpose) {
        var name = "“" + hearing.getMatter().title().strip() + "”";
        return switch (purpose) {
            case ANNOUNCEMENT -> "关于举行%s听证会的公告".formatted(name);
            case CHANGE -> "关于调整%s听证会安排的公告".formatted(name);
            case LIST -> "%s听证会参加人名单公告".formatted(name);
            case CANCELLATION -> "关于终止%s听证会的公告".formatted(name);
            case REPORT -> "%s听证会报告".formatted(name);
        };
    }

    String announcement() {
        var matter = hearing.getMatter();
        return paragraph("根据《重大行政决策程序暂行条例》第十六条，现就“%s”公开举行听证会，有关事项公告如下。".formatted(matter.title().strip()))
                + heading("一、举行听证的理由") + text(matter.reason())
                + heading("二、决策草案") + text(matter.draft())
                + heading("三、草案说明") + text(matter.explanation())
                + heading("四、时间和地点") + paragraph(when())
                + heading("五、参加人名额和产生方式") + sides() + paragraph("产生方式：%s。%s。".formatted(hearing.getMethod().title(), hearing.getMethod().explanation()))
                + (hearing.getMethodNote() == null ? "" : text(hearing.getMethodNote()))
                + heading("六、报名") + paragraph("报名时间：自本公告公开之日起至 %s。".formatted(day(hearing.getSchedule().applicationsUntil())))
                + paragraph("报名方式：在本网站“听证会”栏目填写报名表，或到办公地点书面报名。案件编号：%s。".formatted(hearing.getCaseNumber()))
                + paragraph("参加人名单于听证会前公布，听证材料至迟于听证会举行%d日前送达参加人。".formatted(HearingDates.MATERIALS_AHEAD))
                + heading("七、联系方式") + paragraph(hearing.getContact());
    }

    String change() {
        return paragraph("“%s”听证会（案件编号 %s）的安排作如下调整，特此公告。".formatted(hearing.getMatter().title().strip(), hearing.getCaseNumber()))
                + heading("一、调整的理由") + text(hearing.getChangeReason())
                + heading("二、调整后的时间和地点") + paragraph(when())
                + (hearing.isApplicationsOpen() ? heading("三、报名")
                        + paragraph("报名时间延长至 %s，已经报名的不必重新报名。".formatted(day(hearing.getSchedule().applicationsUntil()))) : "")
                + heading("联系方式") + paragraph(hearing.getContact());
    }

    String list(List<Participant> participants) {
        return paragraph("“%s”听证会（案件编号 %s）参加人已按公告的方式（%s）产生，现予公布。".formatted(hearing.getMatter().title().strip(),
                hearing.getCaseNumber(), hearing.getMethod().title()))
                + heading("一、参加人名单") + table(participants)
                + (hearing.getAbsentSides() == null ? "" : heading("二、无人代表的说明") + text(hearing.getAbsentSides()))
                + (hearing.getLotSeed() == null ? "" : paragraph("抽签种子：%s。各方按“种子/案件编号/报名编号”这段文字的 SHA-256 值从小到大排列，任何人都可以核对。".formatted(hearing.getLotSeed())))
                + heading("时间和地点") + paragraph(when()) + heading("联系方式") + paragraph(hearing.getContact());
    }

    String cancellation() {
        return paragraph("“%s”听证会（案件编号 %s）终止举行，特此公告。".formatted(hearing.getMatter().title().strip(), hearing.getCaseNumber()))
                + heading("理由") + text(hearing.getChangeReason()) + heading("联系方式") + paragraph(hearing.getContact());
    }

    String report(List<Participant> participants) {
        var report = hearing.getReport();
        var present = participants.stream().filter(Participant::hasAttended).collect(Collectors.groupingBy(Participant::getSide, Collectors.counting()));
        var came = hearing.getSides().stream().map(side -> "%s %d 人".formatted(side.name(), present.getOrDefault(side.name(), 0L))).collect(Collectors.joining("，"));
        return paragraph("“%s”听证会（案件编号 %s）于%s在%s公开举行，到会参加人：%s。".formatted(hearing.getMatter().title().strip(), hearing.getCaseNumber(),
                day(hearing.getSchedule().heldOn()), hearing.getSchedule().place(), came))
                + heading("一、听证情况") + text(report.situation())
                + heading("二、采纳的意见") + text(report.adopted())
                + heading("三、未采纳的意见和理由") + text(report.notAdopted())
                + heading("四、处理建议") + text(report.advice());
    }

    /** @return day, time and place in one sentence; it has to stay in the announcement through all levels of review */
    String when() {
        var schedule = hearing.getSchedule();
        return "时间：%s %s；地点：%s。".formatted(day(schedule.heldOn()), schedule.startsAt().format(TIME), schedule.place().strip());
    }

    static String day(LocalDate date) {
        return date.format(DAY);
    }

    private String sides() {
        return hearing.getSides().stream().map(side -> "<li>%s：%d 人</li>".formatted(HtmlUtils.htmlEscape(side.name(), "UTF-8"), side.seats()))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String table(List<Participant> participants) {
        return participants.stream().filter(Participant::isSelected).map(one -> "<tr><td>%d</td><td>%s</td><td>%s</td></tr>".formatted(one.getNumber(),
                HtmlUtils.htmlEscape(Masks.name(one.getName()), "UTF-8"), HtmlUtils.htmlEscape(one.getSide(), "UTF-8"))).collect(Collectors.joining("",
                "<table><thead><tr><th scope=\"col\">报名编号</th><th scope=\"col\">参加人</th><th scope=\"col\">代表</th></tr></thead><tbody>", "</tbody></table>"));
    }

    private static String heading(String words) {
        return "<h3>" + HtmlUtils.htmlEscape(words, "UTF-8") + "</h3>";
    }

    private static String paragraph(String words) {
        return "<p>" + HtmlUtils.htmlEscape(words, "UTF-8") + "</p>";
    }

    private static String text(String words) {
        return words == null ? "" : words.strip().lines().map(String::strip).filter(line -> !line.isEmpty()).map(AnnouncementText::paragraph)
                .collect(Collectors.joining());
    }
}
