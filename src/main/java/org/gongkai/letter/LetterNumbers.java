package org.gongkai.letter;

import org.gongkai.casefile.NumberSeries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Numbers of letters: one series for each kind and year, in order and without a gap. */
@Component
class LetterNumbers {

    private final NumberSeries series;
    private final String sign;

    /** @param sign of the bureau within its letters' numbers (机关代字), e.g. 民公开 */
    LetterNumbers(NumberSeries series, @Value("${gongkai.bureau.letter-sign:民公开}") String sign) {
        this.series = series;
        this.sign = sign;
    }

    /** @return e.g. 民公开复〔2026〕1号; the caller's transaction keeps the series locked until it ends */
    String next(LetterKind kind) {
        var taken = series.take("WS-" + kind.mark());
        return written(kind, taken.year(), Integer.toString(taken.number()));
    }

    /** @return the number of a letter that is not issued yet, with a space where the number will stand */
    String open(LetterKind kind, int year) {
        return written(kind, year, "　");
    }

    private String written(LetterKind kind, int year, String number) {
        return "%s%s〔%d〕%s号".formatted(sign, kind.mark(), year, number);
    }
}
