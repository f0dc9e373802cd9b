package org.constituent.wording;

import java.util.Locale;
import java.util.Set;

/**
 * Every sentence the bot can say, with the names of what is filled in. Each language words all of them in
 * its {@code bot.yaml}.
 */
public enum Phrase implements Sentence {
    WELCOME("goal", "campaign"),
    HELP,
    THANKS,
    STOPPED,
    UNCLEAR,
    UNCLEAR_REMEDY,
    PERHAPS("place"),
    AND,
    FAULT,
    FAULT_REMEDY("incident"),

    // Who represents a place.
    ZIP("zip"),
    FOUND("place", "state", "district"),
    FOUND_DISTRICT("place", "state"),
    FOUND_AT_LARGE("place", "state", "district"),
    FOUND_VACANT("place", "state", "district"),
    FOUND_VACANT_DISTRICT("place", "state"),
    FOUND_DELEGATE("place", "state", "district"),
    FOUND_COMMISSIONER("place", "state", "district"),
    VACANT_HOUSE("district", "state"),
    VACANT_SENATE("district", "state"),
    BY_PREFIX("place"),
    SEVERAL_STATES("place", "state", "count", "districts"),
    STATES_DISAGREE,
    CHOOSE_ZIP("place", "state", "count", "districts"),
    CHOOSE_ZIP_MANY("place", "state", "count", "districts"),
    CHOOSE_STATE("place", "state", "count", "districts"),
    NO_SEAT("country"),
    COUNTRY_FM,
    COUNTRY_MH,
    COUNTRY_PW,
    MILITARY_MAIL("place"),
    UNASSIGNED_ZIP("place"),
    NO_SUCH_DISTRICT("district", "state", "name", "last"),
    NO_SUCH_DISTRICT_AT_LARGE("district", "state", "name", "last"),
    REMEDY_HOME_ADDRESS,
    REMEDY_ZIP,
    WHICH_DISTRICT,
    WHICH_DISTRICT_OF_MANY("district"),
    OPTION_DISTRICT("district", "holder"),
    OPTION_DISTRICT_SHARE("district", "holder", "share"),
    VACANT,

    // Where a legislator stands.
    LEGISLATOR_TITLE("title", "name", "party", "where"),
    VACANT_TITLE("seat"),
    STANDING,
    SOURCE,
    SOURCE_LINE("title", "date", "page"),
    POSITION,
    POSITION_LINE("text", "date", "page"),
    STANDING_SPONSOR("bill", "date"),
    STANDING_ORIGINAL_COSPONSOR("bill", "date"),
    STANDING_COSPONSOR("bill", "date"),
    STANDING_WITHDREW("bill", "date", "withdrew"),
    STANDING_UNKNOWN("bill"),
    STANDING_SUPPORTED_BEFORE_SPONSOR("bill", "date"),
    STANDING_SUPPORTED_BEFORE_COSPONSOR("bill", "date"),
    STANDING_NO_BILL_ON_FILE,
    STANDING_NO_BILL_IN_CHAMBER("bill", "chamber", "otherChamber"),
    STANDING_NOT_YET("bill", "date"),
    BILL_OF_CONGRESS("bill", "congress"),
    WHY_THANK,
    WHY_CALL_TO_ACTION,
    WHY_ASK_AGAIN,
    WHY_THANK_AND_ASK_AGAIN,
    WHY_NOW,
    HISTORY,

    // Drafts and routes.
    HINT("names"),
    POST_PASSAGE("length", "limit"),
    LETTER_PASSAGE,
    CALL_PASSAGE,
    SUBJECT("subject"),
    VOICEMAIL("line"),
    MAKE_IT_YOURS,
    VERSION("number"),
    CITES,
    ROUTE_CONTACT_FORM,
    ROUTE_WEBSITE,
    ROUTE_PHONE,
    ROUTE_X_INTENT,
    ROUTE_POSTAL_ADDRESS,
    ROUTE_WHY_CONTACT_FORM,
    ROUTE_WHY_WEBSITE,
    ROUTE_WHY_PHONE,
    ROUTE_WHY_X_INTENT,
    ROUTE_WHY_POSTAL_ADDRESS,
    ACTION_POST,
    ACTION_LETTER,
    ACTION_CALL,
    ACTION_ANOTHER,
    ACTION_WHY,
    NO_PLACE_YET,
    NO_PLACE_YET_REMEDY,
    NOT_YOURS("who"),
    NOT_YOURS_REMEDY,

    STORY_OFFER("question"),
    STORY_HINT("longest"),
    STORY_KEPT,
    STORY_TOO_LONG("length", "longest"),
    STORY_TOO_LONG_REMEDY,
    GUIDE,
    ACTION_STORY,
    ACTION_IN_THIS_LANGUAGE,
    TYPED_CAMPAIGN("slug"),
    DRAFTS_IN_ENGLISH,
    DRAFTS_NOT_IN,
    DRAFTS_NOT_IN_REMEDY,
    STILL_TEMPLATE("percent"),
    NEARLY_YOURS("percent"),
    MOVED,
    REPORT_QUESTION,
    REPORT_HINT,
    REPORT_KEPT,
    ROUTE_DISTRICT_OFFICE,
    ROUTE_BLUESKY_INTENT,
    ROUTE_MASTODON_SHARE,
    ROUTE_WHY_DISTRICT_OFFICE,
    SAY_FIRST,
    SAY_FIRST_LINE,
    OFFER_SYNC("date"),
    SYNC_DONE,
    SYNC_FAILED,
    TOO_MANY,
    TOO_MANY_REMEDY,

    // The rest.
    WHO_IS_NOBODY("name"),
    WHO_IS_NOBODY_REMEDY,
    WHO_IS_SEVERAL("name"),
    SCOREBOARD_TITLE("campaign", "where", "date"),
    SCOREBOARD_SENATE,
    SCOREBOARD_HOUSE,
    SCOREBOARD_SUPPORT_NOW("names", "count"),
    SCOREBOARD_SUPPORTED_BEFORE("names", "count"),
    SCOREBOARD_NOBODY,
    SCOREBOARD_NO_BILL,
    SCOREBOARD_HINT,
    CAMPAIGN_LIST,
    CAMPAIGN_LINE("name", "act"),
    CAMPAIGN_CHOSEN("name", "goal"),
    CAMPAIGN_UNKNOWN,
    CAMPAIGN_UNKNOWN_REMEDY,
    LANGUAGE_CHOSEN,
    LANGUAGE_UNKNOWN,
    LANGUAGE_UNKNOWN_REMEDY,
    MY_DATA_NOTHING,
    MY_DATA("language", "district", "campaign", "date"),
    MY_DATA_NO_DISTRICT,
    MY_DATA_TYPED_PLACE,
    MY_DATA_STORY("length"),
    FORGOTTEN("what"),
    FORGOTTEN_DIALOGUE,
    FORGOTTEN_TYPED_PLACE,
    FORGOTTEN_STORY,
    FORGOTTEN_NOTHING;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives sets that cannot change
    private final Set<String> variables;

    Phrase(String... variables) {
        this.variables = Set.of(variables);
    }

    @Override
    public Set<String> variables() {
        return variables;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
