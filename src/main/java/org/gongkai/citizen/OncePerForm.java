package org.gongkai.citizen;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.gongkai.workingday.OfficeClock;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what a citizen hands in once: whoever presses the button twice, or sends the page again because the answer was
 * slow, comes to the number of the first time, and sees its query code. Counts against {@link SubmissionLimit}, unless the
 * content was refused.
 */
@Service
public class OncePerForm {

    /** Long enough for an impatient second click, too short for whoever sits down at a public computer next. */
    private static final Duration CODE_SHOWN_AGAIN = Duration.ofMinutes(30);

    private record Earlier(String reference, Instant at) {
    }

    private final SubmissionLimit limit;
    private final QueryCodes codes;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    OncePerForm(SubmissionLimit limit, QueryCodes codes, JdbcTemplate jdbc, TransactionTemplate transaction, OfficeClock clock) {
        this.limit = limit;
        this.codes = codes;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens a case that its citizen follows with a query code.
     *
     * @param formKey the key the page was given when it was made; null where there is none (API)
     * @param client the address the request comes from
     * @param submission opens the case, in a transaction with the code, and gives its number
     * @throws TooManySubmissionsException when there were too many from this address (429)
     */
    @Transactional(propagation = Propagation.NEVER)
    public Receipt openCase(UUID formKey, String client, Supplier<String> submission) {
        var key = formKey == null ? UUID.randomUUID() : formKey;
        var taken = once(key, client, submission, number -> codes.issue(number, key));
        return new Receipt(taken.reference(), recent(taken) ? codes.ofForm(taken.reference(), key) : null);
    }

    /**
     * Opens a case that somebody of the staff registers for a citizen. Staff are known, and register as much as comes: it
     * counts against no limit.
     *
     * @param formKey the key the page was given when it was made; null where there is none (API)
     * @param registration opens the case, in a transaction with the code, and gives its number
     */
    @Transactional(propagation = Propagation.NEVER)
    public Receipt registerCase(UUID formKey, Supplier<String> registration) {
        return openCase(formKey, null, registration);
    }

    /**
     * Takes something that has no code of its own, like an opinion.
     *
     * @param submission keeps it, in a transaction, and gives the number it is known by (at most 60 signs)
     * @return that number, the one of the first time when the page was handed in before
     * @throws TooManySubmissionsException when there were too many from this address (429)
     */
    @Transactional(propagation = Propagation.NEVER)
    public String take(UUID formKey, String client, Supplier<String> submission) {
        return once(formKey == null ? UUID.randomUUID() : formKey, client, submission, number -> number).reference();
    }

    private Earlier once(UUID key, String client, Supplier<String> submission, Function<String, String> afterwards) {
        return earlier(key).orElseGet(() -> first(key, client, submission, afterwards));
    }

    private Earlier first(UUID key, String client, Supplier<String> submission, Function<String, String> afterwards) {
        count(client);
        try {
            return transaction.execute(status -> {
                // First of all: a second click waits here, and finds the case of the first.
                jdbc.update("insert into submitted_form (form_key, submitted_at) values (?, ?)", key.toString(), Timestamp.from(clock.instant()));
                var number = submission.get();
                afterwards.apply(number);
                jdbc.update("update submitted_form set reference = ? where form_key = ?", number, key.toString());
                return new Earlier(number, clock.instant());
            });
        } catch (DataIntegrityViolationException | ConcurrencyFailureException refused) {
            takeBack(client);
            // Not the page's key when there is still no such row: then it is a fault like any other.
            return earlier(key).orElseThrow(() -> refused);
        } catch (RuntimeException refused) {
            takeBack(client);
            throw refused;
        }
    }

    private void count(String client) {
        if (client != null) {
            limit.count(client);
        }
    }

    private void takeBack(String client) {
        if (client != null) {
            limit.takeBack(client);
        }
    }

    private Optional<Earlier> earlier(UUID key) {
        return jdbc.query("select reference, submitted_at from submitted_form where form_key = ?",
                (row, index) -> new Earlier(row.getString(1), row.getTimestamp(2).toInstant()), key.toString()).stream().findFirst();
    }

    private boolean recent(Earlier taken) {
        return clock.instant().isBefore(taken.at().plus(CODE_SHOWN_AGAIN));
    }
}
