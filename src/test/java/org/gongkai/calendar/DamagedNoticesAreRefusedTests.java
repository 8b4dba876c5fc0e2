package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.Rule;
import org.gongkai.workingday.NoticeLedger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that is half understood or contradicts itself is refused with the sentence it failed on (domain.md 0.8, C.1). */
@Rule({"0.8", "C.1"})
class DamagedNoticesAreRefusedTests {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            1月4日（周日）上班 | 1月4日（周六）上班 | 2026-01-04 是星期日，不是星期六
            10月1日（周四）至7日（周三） | 10月1日（周五）至7日（周三） | 2026-10-01 是星期四
            至23日（农历正月初七、周一）放假调休，共9天 | 至23日（农历正月初七、周一）放假调休，共8天 | 是 9 天，不是 8 天
            9月25日（周五）至27日（周日） | 9月25日至24日 | 起止日期颠倒
            6月19日（周五）至21日（周日）放假，共3天 | 6月31日放假 | 6月没有31日
            5月9日（周六）上班 | 5月8日上班 | 2026-05-08 是周一至周五
            5月9日（周六）上班 | 5月2日（周六）上班 | 2026-05-02 既放假又上班
            2月28日（周六）上班 | 10月10日（周六）上班 | 2026-10-10 前面已经安排过
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。 | 六、各单位要提前做好准备。 | 缺少中秋节的安排
            4月4日（周六）至6日（周一）放假，共3天 | 另行安排，请关注4月1日的通知 | 没有读懂这句话
            4月4日（周六）至6日（周一）放假，共3天 | 4月4日（周六）至6日（周一）放 假三天 | 没有读懂这句话
            4月4日（周六）至6日（周一）放假，共3天。 | 4月7日（周二）上班。 | 是周一至周五
            五、端午节： | 五、 | 没有写明是哪个节日
            5月1日（周五）至5日（周二）放假调休，共5天 | 5月2日至5日放假调休，共4天 | 2026-05-01 是劳动节的法定假日
            10月1日（周四）至7日（周三）放假调休，共7天 | 10月1日（周四）至27日放假调休 | 请核对月份
            10月1日（周四）至7日 | 1日（周四）至7日 | 没有写明月份
            2025年11月4日 | 2025年11月 | 没有找到落款日期
            2025年11月4日 | 2027年11月4日 | 与标题的 2026 年对不上
            2025年11月4日 | 2025年11月31日 | 没有这一天
            国务院办公厅关于2026年部分节假日安排的通知 | 国务院办公厅通知 | 没有找到通知的标题
            现将2026年元旦 | 现将2025年元旦 | 标题写的是 2026 年
            节假日期间， | 节假日期间（4月7日除外）各单位正常上班。 | 没有读懂
            放假调休，共3天。1月4日 | 放假，共3天，不调休。1月4日 | 写明不调休，却有调休上班的日子
            9月20日（周日）、10月10日（周六）上班 | 9月20日（周日）、10月10日（周六）和11日上班 | 没有读懂上班的日期
            关于2026年部分 | 关于2026年国办发明电〔2023〕5号部分 | 文号的年份与落款日期 2025-11-04 不一致
            1月1日（周四）至3日（周六）放假调休，共3天 | 12月31日至1月3日放假调休，共4天 | 跨年的请写明年份
            """)
    void theNoticeOf2026(String right, String wrong, String why) {
        assertThat(NoticeTexts.OF_2026).contains(right);

        assertRefused(NoticeTexts.OF_2026.replace(right, wrong), why);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2月2日（农历正月初九，星期日） | 2月2日（农历正月初九，星期六） | 2020-02-02 是星期日
            至2月2日（农历正月初九，星期日） | 至1月30日 | 不是延长
            2月3日（星期一）起 | 2月4日（星期二）起 | 应当从 2020-02-03 起上班
            延长2020年春节假期至 | 延长2020年中秋节假期至 | 无从延长
            2020年春节假期的通知 | 2020年国庆节假期的通知 | 标题说的是国庆节
            """)
    void theExtensionOf2020(String right, String wrong, String why) {
        assertThat(NoticeTexts.SPRING_FESTIVAL_OF_2020).contains(right);

        assertRefused(NoticeTexts.SPRING_FESTIVAL_OF_2020.replaceFirst(right, wrong), why);
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "你好", "国务院办公厅关于2027年部分节假日安排的通知"})
    void aTextThatIsNoNotice(String text) {
        assertThatThrownBy(() -> reader().read(text)).isInstanceOf(NoticeNotUnderstoodException.class);
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> reader().read(text)).isInstanceOf(NoticeNotUnderstoodException.class).hasMessageContaining(why);
    }

    private static NoticeReader reader() {
        return new NoticeReader(NoticeLedger.official().asKnownOn(java.time.LocalDate.of(2020, 1, 25)));
    }
}
