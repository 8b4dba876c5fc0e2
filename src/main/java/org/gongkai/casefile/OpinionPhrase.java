package org.gongkai.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Words somebody writes often in an opinion. */
@Entity
@Table(name = "opinion_phrase")
public class OpinionPhrase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String personId;
    private String phrase;

    protected OpinionPhrase() {
    }

    OpinionPhrase(String personId, String phrase) {
        this.personId = personId;
        this.phrase = phrase;
    }

    public Long getId() {
        return id;
    }

    public String getPhrase() {
        return phrase;
    }
}
