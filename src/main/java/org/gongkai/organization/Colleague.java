package org.gongkai.organization;

/**
 * An account as those who appoint people see it.
 *
 * @param unitCode the unit he or she belongs to, null for bureau leaders and administrators
 * @param email may be null
 * @param mobile eleven digits, may be null
 * @param enabled whether he or she may sign in
 */
public record Colleague(String id, String name, String unitCode, String email, String mobile, boolean enabled) {

    public Colleague(String id, String name, String unitCode, String email, boolean enabled) {
        this(id, name, unitCode, email, null, enabled);
    }
}
