package org.constituent.adapter.slack;

import java.util.Optional;
import org.constituent.port.Recent;

/** What Slack tells of those who write, asked for once in a while. */
final class People {
    private final Web web;
    private final Recent<SlackPerson> known;

    People(Web web, Recent<SlackPerson> known) {
        this.web = web;
        this.known = known;
    }

    /** Without asking Slack: for whoever cannot wait. */
    SlackPerson remembered(String workspace, String user) {
        return known.find(workspace + " " + user).orElse(SlackPerson.ANYBODY);
    }

    /** Where Slack does not tell, the person is anybody. */
    SlackPerson find(String workspace, String user) {
        String name = workspace + " " + user;
        return known.find(name).orElseGet(() -> {
            Optional<SlackPerson> told = web.person(workspace, user).map(SlackPerson::of);
            told.ifPresent(one -> known.keep(name, one));
            return told.orElse(SlackPerson.ANYBODY);
        });
    }
}
