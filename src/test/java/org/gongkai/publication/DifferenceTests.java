package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.gongkai.publication.Difference.Line;
import org.gongkai.publication.Difference.Mark;
import org.gongkai.publication.Difference.Part;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    @Test
    void marksTheCharactersThatWereReworded() {
        var lines = Difference.between(List.of("标题", "标准为每人每月 680 元。"), List.of("标题", "标准为每人每月 690 元。")).lines();

        assertThat(lines).extracting(Line::mark).containsExactly(Mark.SAME, Mark.REMOVED, Mark.ADDED);
        assertThat(changedIn(lines.get(1))).isEqualTo("8");
        assertThat(changedIn(lines.get(2))).isEqualTo("9");
    }

    @Test
    void showsAddedAndRemovedLinesAsAWhole() {
        var lines = Difference.between(List.of("甲", "乙"), List.of("甲", "丙", "乙")).lines();

        assertThat(lines).extracting(Line::mark).containsExactly(Mark.SAME, Mark.ADDED, Mark.SAME);
        assertThat(text(lines.get(1))).isEqualTo("丙");
    }

    @Test
    void aLineThatWasReplacedIsNotMarkedCharacterByCharacter() {
        var lines = Difference.between(List.of("请于月底前报送材料"), List.of("咨询电话 0393-4411111")).lines();

        assertThat(lines).extracting(Line::mark).containsExactly(Mark.REMOVED, Mark.ADDED);
        assertThat(changedIn(lines.get(0))).isEmpty();
    }

    @Test
    void leavesOutLongStretchesWithoutChangeButKeepsTheLineBesideAChange() {
        var lines = Difference.between(List.of("1", "2", "3", "4", "旧"), List.of("1", "2", "3", "4", "新")).lines();

        assertThat(lines).extracting(Line::mark).containsExactly(Mark.LEFT_OUT, Mark.SAME, Mark.REMOVED, Mark.ADDED);
        assertThat(text(lines.get(0))).isEqualTo("3 行没有改动");
        assertThat(text(lines.get(1))).isEqualTo("4");
    }

    @Test
    void saysThatNothingChanged() {
        assertThat(Difference.between(List.of("甲", "乙"), List.of("甲", "乙")).changed()).isFalse();
        assertThat(Difference.between(List.of("甲"), List.of("乙")).changed()).isTrue();
    }

    @Test
    void theCellsOfATableRowAreReadApart() {
        assertThat(HtmlText.lines("<table><tr><td>农村低保</td><td>440</td><td>470</td></tr></table><p>完</p>"))
                .containsExactly("农村低保 ｜ 440 ｜ 470", "完");
    }

    private static String changedIn(Line line) {
        return line.parts().stream().filter(Part::changed).map(Part::text).collect(Collectors.joining());
    }

    private static String text(Line line) {
        return line.parts().stream().map(Part::text).collect(Collectors.joining());
    }
}
