package org.gongkai.organization;

/** What a single case changes about people: whoever keeps out of it, and whoever was named instead. */
public interface PersonBeforeCase {

    /** @return the person with the posts that count in this case */
    Person inCase(Person person, String caseNumber);
}
