package org.constituent.port;

import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;

/** Hands out the numbers of drafts, so that no two people are given the same version for one legislator. */
public interface DraftNumbers {

    /** The next number, from 0; never the same twice for the same three. A crash may skip some. */
    long next(String campaign, BioguideId legislator, Medium medium);
}
