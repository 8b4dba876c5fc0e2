package org.gongkai.casefile;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "case_number_counter")
class CaseNumberCounter {

    @Embeddable
    record Key(@Column(name = "prefix") String prefix, @Column(name = "number_year") int year) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private int lastNumber;

    protected CaseNumberCounter() {
    }

    int next() {
        return ++lastNumber;
    }
}
