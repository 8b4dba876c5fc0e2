package org.gongkai.publication;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where a reprinted item was taken from; shown on its page.
 *
 * @param reprintClass whose document it is
 * @param site the website or medium it was taken from
 * @param link its address there
 * @param at the day it was taken
 * @param authorisation who allowed it, where the medium is not the issuing organ's own; may be null
 */
@Embeddable
public record Reprint(
        @JsonProperty("class") @Enumerated(EnumType.STRING) @Column(name = "reprint_class") ReprintClass reprintClass,
        @Column(name = "reprint_site") String site,
        @Column(name = "reprint_link") String link,
        @Column(name = "reprint_at") LocalDate at,
        @Column(name = "reprint_authorisation") String authorisation) {
}
