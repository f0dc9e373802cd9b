package org.constituent.sync;

import java.util.function.ToIntFunction;
import org.constituent.campaign.Source;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;

/**
 * One file that is asked for beside those of bills.
 *
 * @param what for the operator
 * @param publisher for the source line of an answer
 * @param count by which too little is seen
 * @param shipped what the program came with, which stands in until the file was read well once
 * @param <T> the facts in it
 */
record Part<T>(String what, String publisher, Original file, Reader<T> reader, Count<T> count, Source shipped) {
    /** Reads the file's bytes. */
    interface Reader<T> {
        Reading<Dated<T>> read(byte[] bytes, Source source);
    }

    /**
     * How much there is.
     *
     * @param least less is never believed
     * @param unit in the plural
     */
    record Count<T>(ToIntFunction<T> size, int least, String unit) {
        int of(T facts) {
            return size.applyAsInt(facts);
        }
    }
}
