package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GongkaiTest
@Rule({"R-51", "R-52", "R-53", "B.4", "B.5"})
class ReplyKindTableTest {
    private static final LocalDate OLD = LocalDate.parse("2023-12-31");
    private static final LocalDate NEW = LocalDate.parse("2024-01-01");
    @Autowired
    ReplyTable table;

    @ParameterizedTest
    @CsvSource({
            "A1, , GRANTED, 第三十六条第一项, true", "A2, , GRANTED, 第三十六条第二项, true",
            "A3, 14a, REFUSED_STATE_SECRET, 第十四条, false", "A3, 14b, REFUSED_FORBIDDEN_BY_LAW, 第十四条, false",
            "A3, 14c, REFUSED_SECURITY, 第十四条, false", "A3, 15, REFUSED_THIRD_PARTY, 第十五条, false",
            "A3, 16a, REFUSED_INTERNAL, 第十六条第一款, false", "A3, 16b, REFUSED_PROCESS, 第十六条第二款, false",
            "A3, 16c, REFUSED_ENFORCEMENT_FILE, 第十六条第二款, false",
            "A4, 36d, UNABLE_NOT_HELD, 第三十六条第四项, false", "A4, 30, UNABLE_STILL_UNCLEAR, 第三十条, false",
            "A5, , UNABLE_NOT_HELD, 第三十六条第五项, false", "A6, 36f, NOT_HANDLED_REPEATED, 第三十六条第六项, false",
            "A6, 35, NOT_HANDLED_EXCESSIVE, 第三十五条, false", "A6, 36x, NOT_HANDLED_CONFIRMATION, 第三十六条, false",
            "A7, , REFUSED_ADMINISTRATIVE_INQUIRY, 第三十六条第七项, false", "A8, 14a, PARTLY_GRANTED, 第三十七条, false",
            "A8, 15, PARTLY_GRANTED, 第三十七条, false", "A8, 16c, PARTLY_GRANTED, 第三十七条, false",
            "A9, , UNABLE_TO_BE_MADE, 第三十八条, false", "A10, , NOT_HANDLED_PETITION, 第三十九条, false",
            "A11, , NOT_HANDLED_PUBLICATION, 第三十九条, false"})
    void aReplyRestsOnItsArticleAndCountsInItsRow(ReplyKind kind, String reason, ResultRow row, String article, boolean onTheSpot) {
        var terms = table.find(kind, reason == null ? null : ReasonCode.find(reason).orElseThrow(), NEW, false).orElseThrow();
        assertThat(terms.resultRow()).isEqualTo(row);
        assertThat(terms.articles()).startsWith("《中华人民共和国政府信息公开条例》").contains(article);
        assertThat(terms.onTheSpot()).isEqualTo(onTheSpot);
        assertThat(terms.wording()).isNotBlank().endsWith("。");
    }

    @ParameterizedTest
    @CsvSource({"A1, 14a", "A2, 36d", "A3, ", "A3, 36d", "A3, 30", "A4, ", "A4, 14a", "A5, 15", "A6, ", "A6, 30", "A8, ", "A8, 36f", "A9, 16a", "A10, 35", "A11, 30"})
    void aReasonBelongsToItsKind(ReplyKind kind, String reason) {
        assertThat(table.find(kind, reason == null ? null : ReasonCode.find(reason).orElseThrow(), NEW, false)).isEmpty();
    }

    @Test
    void aRefusalIsReviewedFirstSince2024AndOnlyByTheGovernmentOfTheCity() {
        for (var kind : Set.of(ReplyKind.A3, ReplyKind.A8)) {
            assertThat(remedy(kind, ReasonCode.PROCESS, NEW)).contains("应当先申请行政复议", "60日", "市人民政府", "15日").doesNotContain("省民政厅", "6个月", "{");
            assertThat(remedy(kind, ReasonCode.PROCESS, OLD)).contains("或者省民政厅", "6个月").doesNotContain("应当先申请");
        }
    }

    @Test
    void anyOtherAnswerLeavesTheChoice() {
        assertThat(remedy(ReplyKind.A2, null, NEW)).contains("60日", "市人民政府", "6个月").doesNotContain("应当先申请", "省民政厅");
        assertThat(remedy(ReplyKind.A2, null, OLD)).contains("或者省民政厅");
    }

    @Test
    void aReplyByInternetNamesTheWayByInternet() {
        assertThat(table.find(ReplyKind.A3, ReasonCode.INTERNAL, NEW, true).orElseThrow().remedy()).contains("互联网渠道");
        assertThat(table.find(ReplyKind.A3, ReasonCode.INTERNAL, NEW, false).orElseThrow().remedy()).doesNotContain("互联网渠道");
        assertThat(table.find(ReplyKind.A3, ReasonCode.INTERNAL, OLD, true).orElseThrow().remedy()).doesNotContain("互联网渠道");
    }

    @Test
    void whatIsNoRequestHasNoRemedy() {
        assertThat(remedy(ReplyKind.A10, null, NEW)).isEmpty();
        assertThat(remedy(ReplyKind.A11, null, OLD)).isEmpty();
    }

    @Test
    void everyRowOfTheReportThatAReplyCanLeadToIsReached() {
        var reached = Arrays.stream(ReplyKind.values()).flatMap(kind -> java.util.stream.Stream.concat(java.util.stream.Stream.of((ReasonCode) null),
                        Arrays.stream(ReasonCode.values())).flatMap(reason -> table.find(kind, reason, NEW, false).stream()))
                .map(ReplyTerms::resultRow).collect(Collectors.toSet());
        assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.of(ResultRow.OTHER_NOT_CORRECTED, ResultRow.OTHER_FEE_NOT_PAID, ResultRow.OTHER)));
    }

    private String remedy(ReplyKind kind, ReasonCode reason, LocalDate day) {
        return table.find(kind, reason, day, false).orElseThrow().remedy();
    }
}
