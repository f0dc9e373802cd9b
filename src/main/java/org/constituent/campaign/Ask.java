package org.constituent.campaign;

/** What a campaign wants of a legislator, by where the legislator stands. */
public enum Ask {
    /** Thanks for sponsoring, and a next step. */
    THANK("thank"),
    /** Please support it. */
    CALL_TO_ACTION("call to action"),
    /** They withdrew: ask why, kindly, and ask again. */
    ASK_AGAIN("ask again"),
    /** Thanks for an earlier Congress, and the same again in this one. */
    THANK_AND_ASK_AGAIN("thank and ask again");

    private final String words;

    Ask(String words) {
        this.words = words;
    }

    /** The words for it in message files. */
    public String words() {
        return words;
    }
}
