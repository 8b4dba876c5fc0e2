/**
 * The statutory working-day calendar and the office's clock: which days count, when a period ends, what time it is.
 * <p>
 * Pure Java: nothing but {@code java.*} may be used here, so that the arithmetic a deadline stands on can be read,
 * tested and moved without a container. Dates are {@link java.time.LocalDate}s of {@code Asia/Shanghai}; no argument
 * and no result is ever {@code null}, and a {@code null} argument is answered with a {@link NullPointerException}.
 */
package org.gongkai.workingday;
