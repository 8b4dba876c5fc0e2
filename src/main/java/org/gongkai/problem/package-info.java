/**
 * Faults in words: what is wrong with an input and what to do, in Chinese, as an RFC 9457 problem over the API.
 */
@org.springframework.modulith.ApplicationModule(displayName = "problem", allowedDependencies = {})
package org.gongkai.problem;
