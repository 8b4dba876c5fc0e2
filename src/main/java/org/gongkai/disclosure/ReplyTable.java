package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/** The decision table {@code reply-kind}: template, articles, remedy and statistics of each kind of reply. */
public interface ReplyTable {
    /**
     * Never within a read-only transaction: the engine writes into its history that the table was asked.
     *
     * @param reason null for a kind that needs none
     * @param electronic whether the reply goes by internet, so that the internet way to a review belongs into it
     * @return empty when the table knows no such reply: the reason does not belong to the kind, or is missing
     */
    Optional<ReplyTerms> find(ReplyKind kind, ReasonCode reason, LocalDate repliedOn, boolean electronic);
}
