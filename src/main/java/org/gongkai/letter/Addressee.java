package org.gongkai.letter;

/**
 * To whom a letter goes.
 *
 * @param party who it is within the case, e.g. {@code applicant}, {@code third-party-2}; on the portal a citizen reads the
 *        letters to {@code applicant} (the complainant, the participant) alone
 * @param name as it stands on the letter
 * @param postalAddress for a letter by post, else null
 * @param email for a letter by e-mail, else null
 */
public record Addressee(String party, String name, String postalAddress, String email) {

    /** Whoever brought the case in. */
    public static final String APPLICANT = "applicant";
    /** Begins the party of each participant in a hearing, who follows the hearing with a number and a code of his or her own. */
    public static final String PARTICIPANT = "participant-";

    /** @throws IllegalArgumentException when party or name is missing: a letter to nobody cannot be written */
    public Addressee {
        if (party == null || party.isBlank() || name == null || name.isBlank()) {
            throw new IllegalArgumentException("A letter needs an addressee, party %s".formatted(party));
        }
    }

    /** @return whether this party can read letters on the portal */
    public boolean readsOnPortal() {
        return APPLICANT.equals(party) || party.startsWith(PARTICIPANT);
    }
}
