package org.gongkai.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedDeploymentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** B.10: the legal maxima are constants; a table is refused when it is deployed, not when a case needs it. */
@GongkaiTest
class NoTableGoesBeyondTheLawTest {

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @Rule("B.10")
    @CsvSource(delimiter = '|', textBlock = """
            rule_replySince2019             | InternalDays  | 21    | 第 2 条规则“rule_replySince2019” | 至多20个工作日
            rule_replySince2019             | StatutoryDays | 21    | 第 2 条规则“rule_replySince2019” | 至多20个工作日
            rule_publicationSince2019       | StatutoryDays | 21    | 第 1 条规则 | 至多20个工作日
            rule_publicationSince2019       | StatutoryDays | 9     | 第 1 条规则 | 内部期限不长于法定期限
            rule_correctionNoticeSince2019  | StatutoryDays | 8     | 第 3 条规则 | 至多7个工作日
            rule_thirdPartySince2019        | StatutoryDays | 16    | 第 4 条规则 | 至多15个工作日
            rule_complaintReplySince2019    | StatutoryDays | 16    | 第 5 条规则 | 至多15个工作日
            rule_consultationSince2019      | InternalDays  | 29    | 第 6 条规则 | 至少30个自然日
            rule_replySince2019             | InternalDays  | 0     | 第 2 条规则 | 至少1个工作日
            rule_replySince2019             | InternalDays  | -5    | “内部期限”列 | “-5”不是天数
            rule_replySince2019             | StatutoryDays | 10 + 20 | “法定期限”列 | “10 + 20”不是天数
            rule_replySince2019             | InternalDays  | null  | “内部期限”列 | “null”不是天数
            rule_replySince2019             | Kind          | "REPLIES" | “期限种类”列 | “"REPLIES"”不是一个期限种类
            rule_replySince2019             | Kind          | -     | “期限种类”列 | “-”不是一个期限种类
            rule_replySince2019             | Kind          | not("REPLY") | “期限种类”列 | 不是一个期限种类
            """)
    void aTableBeyondTheLawIsRefusedWithItsRule(String rule, String column, String written, String place, String reason) throws IOException {
        var table = with(rule, column, written);
        var before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> repository.createDeployment().name("test-table").addString("x.dmn", table).deploy())
                .isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("x.dmn").hasMessageContaining(place).hasMessageContaining(reason.replaceAll("(\\d+)个", "$1 个"));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    /** What stands exactly at the limit is the law itself. */
    @ParameterizedTest
    @CsvSource({"rule_replySince2019, InternalDays, 20", "rule_publicationSince2019, StatutoryDays, 10", "rule_consultationSince2019, StatutoryDays, 365"})
    void theLimitItselfIsAllowed(String rule, String column, String written) throws IOException {
        var table = with(rule, column, written);
        assertThatCode(() -> new DeadlineTableCheck().check(Map.of("x.dmn", table.getBytes(StandardCharsets.UTF_8)))).doesNotThrowAnyException();
    }

    @Test
    void theShippedTableIsWithinTheLaw() throws IOException {
        assertThatCode(() -> new DeadlineTableCheck().check(Map.of("x.dmn", shipped().getBytes(StandardCharsets.UTF_8)))).doesNotThrowAnyException();
    }

    private static String with(String rule, String column, String written) throws IOException {
        var shipped = shipped();
        var cell = shipped.indexOf(rule.replace("rule_", "Entry_") + column);
        var start = shipped.indexOf("<text>", cell) + "<text>".length();
        assertThat(cell).isPositive();
        return shipped.substring(0, start) + written + shipped.substring(shipped.indexOf("</text>", start));
    }

    private static String shipped() throws IOException {
        return new ClassPathResource("processes/deadline-policy.dmn").getContentAsString(StandardCharsets.UTF_8);
    }
}
