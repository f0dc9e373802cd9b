package org.constituent.campaign;

import java.util.Locale;
import java.util.Optional;

/**
 * Where one legislator stands toward one campaign. Unknown is not no: a bill whose sponsors could not
 * be read makes nobody a non-supporter.
 */
public sealed interface Standing {

    /** What the legislator can act on now. */
    BillBefore before();

    /** What the campaign wants of them. */
    Ask ask();

    Kind kind();

    /** Hands this standing to the case written for it. */
    <R> R handledBy(Cases<R> cases);

    /** The act that decided this standing, where one did. */
    default Optional<Act> deciding() {
        return handledBy(new Cases<Optional<Act>>() {
            @Override
            public Optional<Act> supports(Supports standing) {
                return Optional.of(standing.act());
            }

            @Override
            public Optional<Act> withdrew(Withdrew standing) {
                return Optional.of(standing.act());
            }

            @Override
            public Optional<Act> unknown(Unknown standing) {
                return Optional.empty();
            }

            @Override
            public Optional<Act> supportedBefore(SupportedBefore standing) {
                return Optional.of(standing.act());
            }

            @Override
            public Optional<Act> noBillOnFile(NoBillOnFile standing) {
                return Optional.empty();
            }

            @Override
            public Optional<Act> notYet(NotYet standing) {
                return Optional.empty();
            }
        });
    }

    /** Sponsors or cosponsors the bill of this Congress. */
    record Supports(BillBefore before, Act act) implements Standing {
        @Override
        public Ask ask() {
            return Ask.THANK;
        }

        @Override
        public Kind kind() {
            return switch (act.sponsorship().role()) {
                case SPONSOR -> Kind.SPONSOR;
                case ORIGINAL_COSPONSOR -> Kind.ORIGINAL_COSPONSOR;
                case COSPONSOR -> Kind.COSPONSOR;
            };
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.supports(this);
        }
    }

    /** Cosponsored the bill of this Congress and withdrew. */
    record Withdrew(BillBefore before, Act act) implements Standing {
        @Override
        public Ask ask() {
            return Ask.ASK_AGAIN;
        }

        @Override
        public Kind kind() {
            return Kind.WITHDREW;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.withdrew(this);
        }
    }

    /** There is a bill before the chamber, and its sponsors could not be read. */
    record Unknown(BillBefore before) implements Standing {
        @Override
        public Ask ask() {
            return Ask.CALL_TO_ACTION;
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /** Not on a bill of this Congress; supported one of an earlier Congress, the latest of them. */
    record SupportedBefore(BillBefore before, Act act) implements Standing {
        @Override
        public Ask ask() {
            return Ask.THANK_AND_ASK_AGAIN;
        }

        @Override
        public Kind kind() {
            return Kind.SUPPORTED_BEFORE;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.supportedBefore(this);
        }
    }

    /** No bill of this Congress lies before the legislator's chamber, as far as we know. */
    record NoBillOnFile(BillBefore before) implements Standing {
        @Override
        public Ask ask() {
            return Ask.CALL_TO_ACTION;
        }

        @Override
        public Kind kind() {
            return Kind.NO_BILL_ON_FILE;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.noBillOnFile(this);
        }
    }

    /**
     * There is a bill before the chamber, and the source does not list the legislator.
     *
     * @param source what was read, with its date
     */
    record NotYet(BillBefore before, Source source) implements Standing {
        @Override
        public Ask ask() {
            return Ask.CALL_TO_ACTION;
        }

        @Override
        public Kind kind() {
            return Kind.NOT_YET;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.notYet(this);
        }
    }

    /** What somebody did on one of the campaign's bills, and where it is written. */
    record Act(BillId bill, Sponsorship sponsorship, Source source) {}

    /** The standings in order of precedence, the strongest first. */
    enum Kind {
        SPONSOR,
        ORIGINAL_COSPONSOR,
        COSPONSOR,
        WITHDREW,
        UNKNOWN,
        SUPPORTED_BEFORE,
        NO_BILL_ON_FILE,
        NOT_YET;

        /** The lower-case word used in JSON and commands. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it means support for a bill of this Congress. */
        public boolean supportsNow() {
            return compareTo(COSPONSOR) <= 0;
        }
    }

    /** One case for each standing, so that the compiler finds a missing one. */
    interface Cases<R> {
        R supports(Supports standing);

        R withdrew(Withdrew standing);

        R unknown(Unknown standing);

        R supportedBefore(SupportedBefore standing);

        R noBillOnFile(NoBillOnFile standing);

        R notYet(NotYet standing);
    }
}
