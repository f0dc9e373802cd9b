package org.constituent.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.constituent.civic.Chamber;

/** The kinds of measures Congress numbers, with the short label each is cited by. */
public enum BillType {
    S("S.", Chamber.SENATE),
    HR("H.R.", Chamber.HOUSE),
    SJRES("S.J.Res.", Chamber.SENATE),
    HJRES("H.J.Res.", Chamber.HOUSE),
    SCONRES("S.Con.Res.", Chamber.SENATE),
    HCONRES("H.Con.Res.", Chamber.HOUSE),
    SRES("S.Res.", Chamber.SENATE),
    HRES("H.Res.", Chamber.HOUSE);

    private final String label;
    private final Chamber chamber;

    BillType(String label, Chamber chamber) {
        this.label = label;
        this.chamber = chamber;
    }

    /** The type with this code or label, dots, spaces and case left aside. */
    public static Optional<BillType> parse(String text) {
        String wanted = text.replaceAll("[. ]", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.name().equals(wanted))
                .findFirst();
    }

    /** As it is cited, for example {@code H.R.}. */
    public String label() {
        return label;
    }

    /** The code that upstream files and addresses use, for example {@code hr}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it was introduced. */
    public Chamber chamber() {
        return chamber;
    }
}
