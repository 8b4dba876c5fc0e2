package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("R-118")
class HtmlTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "<script>alert(1)</script><p>正文</p>",
            "<p onclick=\"alert(1)\">正文</p>",
            "<p>正文<img src=x onerror=alert(1)></p>",
            "<p>正文<a href=\"javascript:alert(1)\">链接</a></p>",
            "<p>正文<a href=\"JaVaScRiPt:alert(1)\">链接</a></p>",
            "<p>正文<a href=\"java&#10;script:alert(1)\">链接</a></p>",
            "<p>正文<a href=\"data:text/html,<script>alert(1)</script>\">链接</a></p>",
            "<p>正文</p><iframe src=\"https://example.org\"></iframe>",
            "<p>正文</p><svg><script>alert(1)</script></svg>",
            "<p>正文</p><form action=\"/x\"><input name=a></form>",
            "<p style=\"background:url(javascript:alert(1))\">正文</p>",
            "<p style=\"text-align:center;position:fixed;top:0\">正文</p>",
            "<style>body{display:none}</style><p>正文</p>",
            "<p>正文</p><math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
            "<p>正文</p><noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<p>正文</p><object data=\"x\"></object><embed src=x><base href=\"//x\"><meta http-equiv=refresh content=0>"})
    void nothingThatRunsOrLoadsSurvives(String html) {
        var clean = HtmlText.clean(html);
        assertThat(clean).contains("正文").doesNotContainIgnoringCase("script", "onclick", "onerror", "<iframe", "<svg",
                "<form", "<style", "url(", "position", "data:", "<object", "<embed", "<base", "<meta", "<img", "xlink");
        assertThat(HtmlText.clean(clean)).as("cleaning again changes nothing").isEqualTo(clean);
    }

    @Test
    void whatAnOfficialTextNeedsIsKept() {
        var html = "<h2 style=\"text-align: center\">通知</h2><p style=\"text-indent: 2em\">各县(区):<strong>现通知</strong>如下</p>"
                + "<table><tbody><tr><th scope=\"row\">项目</th><td colspan=\"2\">金额</td></tr></tbody></table><ol start=\"2\"><li>一</li></ol>";
        assertThat(HtmlText.clean(html)).isEqualTo(html);
    }

    @Test
    void linksLeaveWithoutHandingAnythingOver() {
        assertThat(HtmlText.clean("<a href=\"https://example.org/a\" target=\"_blank\">见附件</a>"))
                .isEqualTo("<a href=\"https://example.org/a\" rel=\"nofollow noopener\">见附件</a>");
    }

    @Test
    void linesFollowTheParagraphs() {
        assertThat(HtmlText.lines("<p>一</p><ul><li>二</li><li>三</li></ul><p>四<br>五</p>")).containsExactly("一", "二", "三", "四", "五");
    }
}
