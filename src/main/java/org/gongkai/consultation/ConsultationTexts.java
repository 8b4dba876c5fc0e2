package org.gongkai.consultation;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

import org.gongkai.organization.Bureau;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The words in which a consultation is made public: its announcement and its statement, as HTML that review may still return. */
@Component
class ConsultationTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Bureau bureau;

    ConsultationTexts(Bureau bureau) {
        this.bureau = bureau;
    }

    String announcementTitle(Consultation consultation) {
        return "关于%s公开征求意见的公告".formatted(consultation.named());
    }

    String statementTitle(Consultation consultation) {
        return "关于%s公开征求意见采纳情况的说明".formatted(consultation.named());
    }

    /** @return what the announcement has to say about the period, word for word: the clock is set by it */
    static String periodWords(int days) {
        return "征求意见期限：自本公告发布之日起%d日".formatted(days);
    }

    String extensionTitle(Consultation consultation) {
        return "关于延长%s公开征求意见期限的公告".formatted(consultation.named());
    }

    /** @return what the notice has to say, word for word: the clock is moved by it */
    static String extensionWords(Extension extension) {
        return "截止日由%s延长至%s".formatted(DAY.format(extension.from()), DAY.format(extension.to()));
    }

    String extension(Consultation consultation) {
        var extension = consultation.getExtension();
        return paragraph("%s正在就%s公开征求意见（编号 %s）。现延长征求意见的期限，%s，当天24时结束。".formatted(bureau.getName(), consultation.named(),
                consultation.getCaseNumber(), extensionWords(extension))) + paragraph("延长的理由：" + extension.reason())
                + paragraph("提交意见的方式不变。已经提交的意见继续有效，不必重复提交。");
    }

    String announcement(Consultation consultation) {
        var text = new StringBuilder();
        text.append(paragraph("%s拟定了%s。现将拟决定的方案和理由公布，公开征求社会各界意见。".formatted(bureau.getName(), consultation.named())));
        text.append(paragraph(periodWords(consultation.getDays()) + "（自然日，发布当日不计入；最后一日是法定休假日的，顺延至其后第一个工作日），截止日当天24时结束。"));
        if (consultation.getShortReason() != null) {
            text.append(paragraph("期限少于三十日的理由：" + consultation.getShortReason()));
        }
        text.append("<h2>理由和说明</h2>").append(paragraphs(consultation.getReasons()));
        text.append("<h2>怎样提交意见</h2>")
                .append(paragraph("可以在本网站“征求意见”栏目在线提交（编号 %s），不必注册，也不必留下姓名。".formatted(consultation.getCaseNumber())))
                .append(paragraphs(consultation.getWays())).append(paragraph("联系方式：" + consultation.getContact()));
        return text.append("<h2>方案全文</h2>").append(consultation.getPlan()).toString();
    }

    String statement(Consultation consultation, OpenPeriod period, Summary summary) {
        var text = new StringBuilder();
        text.append(paragraph("%s至%s，%s就%s公开征求意见，共收到意见 %d 条%s。现将意见的采纳情况说明如下。".formatted(DAY.format(period.opensOn()),
                DAY.format(period.closesOn()), bureau.getName(), consultation.named(), summary.total(), channels(summary))));
        if (consultation.getOverview() != null) {
            text.append(paragraphs(consultation.getOverview()));
        }
        if (summary.total() == 0) {
            text.append(paragraph("征求意见期间没有收到意见。"));
        }
        if (!summary.themes().isEmpty()) {
            text.append("<table><thead><tr><th>意见</th><th>条数</th><th>采纳情况</th><th>说明</th></tr></thead><tbody>");
            summary.themes().forEach(row -> text.append("<tr><td>").append(escaped(row.theme().getTitle())).append("</td><td>")
                    .append(row.opinions()).append("</td><td>").append(row.theme().getResult().title()).append("</td><td>")
                    .append(escaped(row.theme().getReason())).append("</td></tr>"));
            text.append("</tbody></table>");
        }
        if (summary.late() > 0) {
            text.append(paragraph("期满后收到的意见 %d 条，已一并研究参考。".formatted(summary.late())));
        }
        return text.append(paragraph("感谢社会各界的关心和支持。")).toString();
    }

    private static String channels(Summary summary) {
        var parts = summary.byChannel().entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> "%s %d 条".formatted(entry.getKey().title(), entry.getValue())).collect(Collectors.joining("、"));
        return parts.isEmpty() ? "" : "（" + parts + "）";
    }

    private static String paragraphs(String plain) {
        return plain.lines().filter(line -> !line.isBlank()).map(line -> paragraph(line.strip())).collect(Collectors.joining());
    }

    private static String paragraph(String plain) {
        return "<p>" + escaped(plain) + "</p>";
    }

    private static String escaped(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
