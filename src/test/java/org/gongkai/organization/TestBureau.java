package org.gongkai.organization;

/** Bureaus for tests that need no application. */
public final class TestBureau {

    private TestBureau() {
    }

    /** @return a bureau that has configured everything */
    public static Bureau complete() {
        return new Bureau("某某市民政局", "某某路1号", "0393-0000000", "4109000001", "", "");
    }

    /** @return a bureau that has configured its name alone */
    public static Bureau bare() {
        return new Bureau("某某市民政局", "", "", "", "", "");
    }
}
