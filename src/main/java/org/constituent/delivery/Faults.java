package org.constituent.delivery;

import org.slf4j.Logger;

/** Faults that come one after another: the operator is told of the first with all there is to it, and of the others now and then. */
final class Faults {
    private static final int TOLD = 60;

    private final Logger log;
    private final String consequence;
    private int inARow;

    /** @param consequence what does not happen meanwhile, a sentence without its end */
    Faults(Logger log, String consequence) {
        this.log = log;
        this.consequence = consequence;
    }

    void met(RuntimeException fault) {
        inARow++;
        if (inARow == 1) {
            log.error("{}", consequence, fault);
        } else if (inARow % TOLD == 0) {
            log.error("{}, still: {}", consequence, fault.getMessage());
        }
    }

    void over() {
        inARow = 0;
    }
}
