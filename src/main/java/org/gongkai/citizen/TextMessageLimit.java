package org.gongkai.citizen;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;

import org.gongkai.workingday.OfficeClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many text messages one number gets within a day. Anybody can type a stranger's number into a form of the portal, so
 * often as {@link SubmissionLimit} allows from each address; the stranger is not flooded for it. Numbers are kept as keyed
 * hashes alone.
 */
@Service
public class TextMessageLimit {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcTemplate database;
    private final IdentityKeys keys;
    private final OfficeClock clock;

    TextMessageLimit(JdbcTemplate database, IdentityKeys keys, OfficeClock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Counts a message, in the transaction of the case that sends it.
     *
     * @param mobile in normal form
     * @return false, and nothing is counted, when the number has had as many as it may have
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String mobile, int aDay) {
        var key = HexFormat.of().formatHex(IdentityKeys.hash(keys.current(), "told-number", mobile.getBytes(StandardCharsets.UTF_8)));
        var now = clock.instant();
        var told = database.queryForObject("select count(*) from told_number where number_key = ? and told_at > ?", Integer.class, key,
                Timestamp.from(now.minus(DAY)));
        if (told >= aDay) {
            return false;
        }
        return database.update("insert into told_number (number_key, told_at) values (?, ?)", key, Timestamp.from(now)) == 1;
    }
}
