/**
 * Disclosure on application (依申请公开): a request for information from its arrival to the filed reply. The request's row is
 * the truth; the process only carries it from person to person.
 */
@org.springframework.modulith.ApplicationModule(displayName = "disclosure",
        allowedDependencies = {"casefile", "citizen", "deadline", "engine", "letter", "modeling", "notification", "organization", "problem", "workingday"})
package org.gongkai.disclosure;
