/**
 * What every matter has: its number, its journal, its attachments, and the one place that says who may see it. Domains
 * bring their cases in through {@link org.gongkai.casefile.CaseAccess} and {@link org.gongkai.casefile.CaseFileSection}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "casefile", allowedDependencies = {"engine", "organization", "problem", "workingday"})
package org.gongkai.casefile;
