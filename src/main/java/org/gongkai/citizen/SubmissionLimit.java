package org.gongkai.citizen;

import org.springframework.stereotype.Service;

/** How often one address may hand something in (requests, complaints, opinions, applications to take part). */
@Service
public class SubmissionLimit {

    /**
     * Counts a submission.
     *
     * @param client the address the request comes from
     * @throws TooManySubmissionsException when there were too many (429), with Retry-After
     */
    public void count(String client) {
        throw new UnsupportedOperationException("citizen");
    }
}
