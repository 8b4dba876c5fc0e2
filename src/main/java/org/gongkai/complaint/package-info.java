/**
 * Complaints and reports (投诉、举报, R-70 to R-72): received over any medium, also anonymously; investigated by people who
 * have nothing to do with the unit complained about; answered in writing within fifteen working days.
 *
 * <p>Confidentiality is the heart of this room. Who is kept away ({@link org.gongkai.complaint.KeptAway}) never handles,
 * sees or is told of a case, and the candidates of each task are persons named one by one
 * ({@link org.gongkai.complaint.EligiblePersons}).
 */
@org.springframework.modulith.ApplicationModule(displayName = "complaint", allowedDependencies = {"casefile", "citizen", "deadline",
        "engine", "letter", "modeling", "notification", "organization", "problem", "workingday"})
package org.gongkai.complaint;
