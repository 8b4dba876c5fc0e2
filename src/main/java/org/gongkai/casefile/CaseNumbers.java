package org.gongkai.casefile;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out case numbers like {@code FB-2026-00001}: one series for each kind of matter. */
@Service
public class CaseNumbers {

    private final NumberSeries series;

    CaseNumbers(NumberSeries series) {
        this.series = series;
    }

    /** @return the next number of this kind in the current year; a case that is rolled back gives it back */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(CaseKind kind) {
        return series.next(kind.prefix());
    }
}
