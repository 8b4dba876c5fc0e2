package org.gongkai.security;

import java.time.Duration;

/** Time that a training clock has left out: nobody was away from the desk meanwhile, so it ends no session. */
public interface SkippedTime {

    /** @return how far the clock has been put forward in all, zero before the first time */
    Duration skipped();
}
