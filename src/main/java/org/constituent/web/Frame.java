package org.constituent.web;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param title of the window
 * @param description for search engines and previews
 * @param home where the campaign begins
 * @param campaign its name
 * @param menu the ways through the site
 * @param campaigns the other campaigns there are
 * @param languages this page in each language
 * @param canonical the page's address from outside, where one is set
 * @param privacy where it is told what is kept
 * @param factsLine how old the facts are
 */
public record Frame(
        PageWords words,
        String title,
        String description,
        String home,
        String campaign,
        List<Link> menu,
        List<Link> campaigns,
        List<Link> languages,
        Optional<String> canonical,
        Link privacy,
        String factsLine,
        Assets assets) {
    public Frame {
        menu = List.copyOf(menu);
        campaigns = List.copyOf(campaigns);
        languages = List.copyOf(languages);
    }

    public String say(Label label, String... pairs) {
        return words.say(label, pairs);
    }

    /** The code of the page's language. */
    public String language() {
        return words.language().code();
    }
}
