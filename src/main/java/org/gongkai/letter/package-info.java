/**
 * What the bureau writes to people (文书): numbered letters from templates, as a page and as PDF, with proof of delivery.
 * A letter's content is fixed when it is issued; the day it counts as sent is answered here and nowhere else.
 */
@org.springframework.modulith.ApplicationModule(displayName = "letter",
        allowedDependencies = {"casefile", "citizen", "notification", "organization", "problem", "workingday"})
package org.gongkai.letter;
