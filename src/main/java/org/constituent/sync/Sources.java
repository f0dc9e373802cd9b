package org.constituent.sync;

import java.util.List;
import org.constituent.port.BillSource;
import org.constituent.port.LegislatorSource;
import org.constituent.port.ZipSource;

/**
 * Who is asked for facts.
 *
 * @param zips the preferred one first
 * @param bills the preferred one first
 */
public record Sources(LegislatorSource legislators, List<ZipSource> zips, List<BillSource> bills) {
    public Sources {
        zips = List.copyOf(zips);
        bills = List.copyOf(bills);
    }
}
