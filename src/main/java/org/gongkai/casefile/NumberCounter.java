package org.gongkai.casefile;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "number_series")
class NumberCounter {

    @Embeddable
    record Key(@Column(name = "series") String series, @Column(name = "number_year") int year) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private int lastNumber;

    protected NumberCounter() {
    }

    int next() {
        return ++lastNumber;
    }
}
