package org.constituent.port;

/** Lets everybody do so much and no more in a while. */
public interface Allowance {

    /** Whether this one may do it once more now; if so, that is counted. */
    boolean allows(String who);
}
