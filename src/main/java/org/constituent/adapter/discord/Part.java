package org.constituent.adapter.discord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** One message, before it is sent. */
record Part(String content, List<MessageEmbed> embeds, List<ActionRow> rows) {
    /** Nobody is ever called by what the bot says. */
    static final Collection<MentionType> NOBODY = EnumSet.noneOf(MentionType.class);

    Part {
        embeds = List.copyOf(embeds);
        rows = List.copyOf(rows);
    }

    static Part words(String content) {
        return new Part(content, List.of(), List.of());
    }

    MessageCreateData message() {
        return new MessageCreateBuilder()
                .setContent(content)
                .setEmbeds(embeds)
                .setComponents(rows)
                .setAllowedMentions(NOBODY)
                .mentionRepliedUser(false)
                .build();
    }

    /** Words alone go before what follows them, in one message where they fit: each message is one request. */
    static List<Part> together(List<Part> parts) {
        List<Part> together = new ArrayList<>();
        for (Part part : parts) {
            Part last = together.isEmpty() ? words("") : together.get(together.size() - 1);
            String both = last.content().isEmpty() || part.content().isEmpty()
                    ? last.content() + part.content()
                    : last.content() + "\n\n" + part.content();
            boolean wordsAlone = !together.isEmpty()
                    && last.embeds().isEmpty()
                    && last.rows().isEmpty();
            if (wordsAlone && both.length() <= Limits.CONTENT) {
                together.set(together.size() - 1, new Part(both, part.embeds(), part.rows()));
            } else {
                together.add(part);
            }
        }
        return together;
    }
}
