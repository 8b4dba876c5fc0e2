package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.gongkai.publication.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysBetweenPagesTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,3,1 2 3", "1,9,1 2 3 0 9", "5,9,1 0 3 4 5 6 7 0 9", "4,9,1 2 3 4 5 6 0 9", "9,9,1 0 7 8 9", "50,3,1 3"})
    void theFirstTheLastAndTheNeighboursAreOffered(int page, int pages, String numbers) {
        var listing = new Listing("/catalogue", new Inquiry(null, "", page), List.of(), 0, page, pages);

        assertThat(listing.numbers().stream().map(String::valueOf).collect(Collectors.joining(" "))).isEqualTo(numbers);
    }

    @Test
    void anAddressKeepsWhatWasAsked() {
        assertThat(new Inquiry(null, "", 1).address("/catalogue", 1)).isEqualTo("/catalogue");
        assertThat(new Inquiry(Category.E07, "低保 a&b=c%+{x}", 1).address("/search", 2))
                .isEqualTo("/search?category=E07&q=%E4%BD%8E%E4%BF%9D%20a%26b%3Dc%25%2B%7Bx%7D&page=2");
    }

    @Test
    void whatAVisitorTypedIsSetRight() {
        assertThat(Inquiry.ofVisitor("", " 低保\u0000标准 ", "x")).isEqualTo(new Inquiry(null, "低保 标准", 1));
        assertThat(Inquiry.ofVisitor("E07", "长".repeat(101), "3")).isEqualTo(new Inquiry(Category.E07, "长".repeat(100), 3));
    }
}
