/**
 * What every door for citizens needs: identity that is checked, sealed at rest and masked in lists, the query code of a
 * case, and limits for those who try too often.
 */
@org.springframework.modulith.ApplicationModule(displayName = "citizen", allowedDependencies = {"casefile", "problem", "settings", "workingday"})
package org.gongkai.citizen;
