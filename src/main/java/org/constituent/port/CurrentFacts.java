package org.constituent.port;

import org.constituent.campaign.Facts;

/** The facts that hold now. Ask once for each question: two calls may tell of two moments. */
public interface CurrentFacts {
    Facts now();
}
