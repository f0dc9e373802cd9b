package org.constituent.adapter.govinfo;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.constituent.campaign.BillId;
import org.constituent.port.BillSource;
import org.constituent.port.Originals.Original;

/** The bulk files of the Government Publishing Office: one XML file a bill, without a key, a few hours old. */
public final class BillStatus implements BillSource {
    private static final String BULK = "https://www.govinfo.gov/bulkdata/BILLSTATUS/";
    private static final long MOST_BYTES = 64L << 20;

    @Override
    public String name() {
        return "GovInfo BILLSTATUS";
    }

    @Override
    public Original firstPage(BillId bill) {
        String congress = String.valueOf(bill.congress().number());
        String type = bill.type().code();
        String file = "BILLSTATUS-" + congress + type + bill.number() + ".xml";
        return new Original(
                "billstatus/" + file, URI.create(BULK + congress + "/" + type + "/" + file), Map.of(), MOST_BYTES);
    }

    @Override
    public Next read(BillId bill, List<byte[]> pages, LocalDate asOf) {
        if (pages.size() != 1) {
            throw new IllegalArgumentException("a bill is one file here, not " + pages.size());
        }
        return new Next.Done(new BillStatusFile(bill, name(), asOf).read(pages.get(0)));
    }
}
