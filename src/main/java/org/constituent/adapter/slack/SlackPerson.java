package org.constituent.adapter.slack;

import com.slack.api.model.User;
import java.util.Optional;
import org.constituent.campaign.Language;

/**
 * Somebody, as Slack tells of them.
 *
 * @param organizes whether they run the workspace
 */
public record SlackPerson(Optional<Language> language, boolean organizes) {
    static final SlackPerson ANYBODY = new SlackPerson(Optional.empty(), false);

    static SlackPerson of(User user) {
        return new SlackPerson(
                Optional.ofNullable(user.getLocale()).flatMap(Language::parse),
                user.isAdmin() || user.isOwner() || user.isPrimaryOwner());
    }
}
