package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void everyPlaceIsMarkedWhateverItsCase() {
        assertThat(shown(Excerpt.mark("PDF和pdf文件", "Pdf"))).isEqualTo("[PDF]和[pdf]文件");
        assertThat(shown(Excerpt.mark("低保", "低保"))).isEqualTo("[低保]");
        assertThat(shown(Excerpt.mark("a.c abc", "a.c"))).isEqualTo("[a.c] abc");
        assertThat(shown(Excerpt.mark("文本", ""))).isEqualTo("文本");
    }

    @Test
    void aPlaceFarBehindIsShownWithWhatSurroundsIt() {
        var body = "<p>" + "前".repeat(300) + "低保" + "后".repeat(300) + "</p>";

        assertThat(shown(Excerpt.of(body, "概述", "低保"))).isEqualTo("……" + "前".repeat(40) + "[低保]" + "后".repeat(88) + "……");
    }

    @Test
    void wordsThatStandNearTheBeginningOrOnlyInTheTitleLeaveTheSummary() {
        assertThat(shown(Excerpt.of("<p>低保标准</p>", "低保标准", "低保"))).isEqualTo("[低保]标准");
        assertThat(shown(Excerpt.of("<p>正文</p>", "正文", "标题"))).isEqualTo("正文");
    }

    private static String shown(List<Excerpt.Part> parts) {
        return parts.stream().map(part -> part.hit() ? "[" + part.text() + "]" : part.text()).collect(Collectors.joining());
    }
}
