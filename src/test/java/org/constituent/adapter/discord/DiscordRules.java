package org.constituent.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Discord refuses, from its public documentation, in numbers of its own rather than the program's. Each method
 * gives what is wrong; nothing is right.
 */
final class DiscordRules {
    private static final Set<String> MESSAGE_FIELDS = Set.of(
            "content",
            "nonce",
            "tts",
            "embeds",
            "allowed_mentions",
            "message_reference",
            "components",
            "sticker_ids",
            "attachments",
            "flags",
            "enforce_nonce",
            "poll");
    private static final Set<String> EMBED_FIELDS = Set.of(
            "title",
            "type",
            "description",
            "url",
            "timestamp",
            "color",
            "footer",
            "image",
            "thumbnail",
            "author",
            "fields");
    private static final Set<String> BUTTON_FIELDS =
            Set.of("type", "id", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled");
    private static final Set<String> SELECT_FIELDS = Set.of(
            "type", "id", "custom_id", "options", "placeholder", "min_values", "max_values", "required", "disabled");
    private static final Set<String> INPUT_FIELDS =
            Set.of("type", "id", "custom_id", "style", "min_length", "max_length", "required", "value", "placeholder");
    private static final Set<String> COMMAND_FIELDS = Set.of(
            "id",
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "options",
            "default_member_permissions",
            "integration_types",
            "contexts",
            "type",
            "nsfw",
            "dm_permission",
            "handler");
    private static final Set<String> OPTION_FIELDS = Set.of(
            "type",
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "required",
            "choices",
            "options",
            "channel_types",
            "min_value",
            "max_value",
            "min_length",
            "max_length",
            "autocomplete");
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}");

    private final List<String> wrong = new ArrayList<>();

    private DiscordRules() {}

    /** A message that is created or edited. */
    static List<String> message(JsonNode message) {
        DiscordRules rules = new DiscordRules();
        rules.known("message", message, MESSAGE_FIELDS);
        rules.longest("content", message.path("content").asText(""), 2_000);
        rules.atMost("embeds", message.path("embeds"), 10);
        int embeds = 0;
        for (JsonNode embed : message.path("embeds")) {
            embeds += rules.embed(embed);
        }
        if (embeds > 6_000) {
            rules.wrong.add("embeds hold " + embeds + " characters of 6000");
        }
        rules.rows(message.path("components"));
        if (message.path("content").asText("").isBlank()
                && message.path("embeds").isEmpty()
                && message.path("components").isEmpty()) {
            rules.wrong.add("an empty message");
        }
        // Our own rule beside Discord's: nobody is called by what the bot says.
        JsonNode mentions = message.path("allowed_mentions");
        if (!mentions.path("parse").isArray()
                || !mentions.path("parse").isEmpty()
                || !mentions.path("users").isEmpty()
                || !mentions.path("roles").isEmpty()
                || mentions.path("replied_user").asBoolean(false)) {
            rules.wrong.add("allowed_mentions is not empty: " + mentions);
        }
        return rules.wrong;
    }

    static List<String> modal(JsonNode modal) {
        DiscordRules rules = new DiscordRules();
        rules.known("modal", modal, Set.of("custom_id", "title", "components"));
        rules.between("modal.custom_id", modal.path("custom_id").asText(""), 1, 100);
        rules.between("modal.title", modal.path("title").asText(""), 1, 45);
        rules.atMost("modal.components", modal.path("components"), 5);
        Set<String> ids = new HashSet<>();
        for (JsonNode component : modal.path("components")) {
            switch (component.path("type").asInt()) {
                case 10 ->
                    rules.between("text display", component.path("content").asText(""), 1, 4_000);
                case 18 -> {
                    rules.known("label", component, Set.of("type", "id", "label", "description", "component"));
                    rules.between("label", component.path("label").asText(""), 1, 45);
                    rules.input(component.path("component"), ids);
                }
                default -> rules.wrong.add("a modal holds no component of type " + component.path("type"));
            }
        }
        return rules.wrong;
    }

    static List<String> commands(JsonNode commands) {
        DiscordRules rules = new DiscordRules();
        rules.atMost("commands", commands, 100);
        Set<String> names = new HashSet<>();
        for (JsonNode command : commands) {
            rules.known("command", command, COMMAND_FIELDS);
            if (!names.add(command.path("name").asText())) {
                rules.wrong.add("two commands are named " + command.path("name"));
            }
            rules.named("command", command);
            rules.atMost("options", command.path("options"), 25);
            Set<String> options = new HashSet<>();
            boolean optional = false;
            for (JsonNode option : command.path("options")) {
                rules.known("option", option, OPTION_FIELDS);
                if (!options.add(option.path("name").asText())) {
                    rules.wrong.add("two options are named " + option.path("name"));
                }
                rules.named("option", option);
                optional |= !option.path("required").asBoolean(false);
                if (optional && option.path("required").asBoolean(false)) {
                    rules.wrong.add("a required option after an optional one");
                }
                rules.choices(option);
            }
        }
        return rules.wrong;
    }

    /** What is offered while somebody types. */
    static List<String> suggestions(JsonNode data) {
        DiscordRules rules = new DiscordRules();
        rules.known("suggestions", data, Set.of("choices"));
        rules.choices(data);
        return rules.wrong;
    }

    private void choices(JsonNode holder) {
        atMost("choices", holder.path("choices"), 25);
        Set<String> names = new HashSet<>();
        for (JsonNode choice : holder.path("choices")) {
            known("choice", choice, Set.of("name", "name_localizations", "value"));
            between("choice.name", choice.path("name").asText(""), 1, 100);
            between("choice.value", choice.path("value").asText(""), 1, 100);
            if (!names.add(choice.path("name").asText())) {
                wrong.add("two choices are named " + choice.path("name"));
            }
        }
    }

    private void named(String what, JsonNode named) {
        List<String> names = new ArrayList<>(List.of(named.path("name").asText("")));
        named.path("name_localizations").forEach(name -> names.add(name.asText()));
        for (String name : names) {
            if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
                wrong.add("the " + what + " may not be named " + name);
            }
        }
        between(what + ".description", named.path("description").asText(""), 1, 100);
        named.path("description_localizations")
                .forEach(text -> between(what + ".description", text.asText(""), 1, 100));
    }

    private int embed(JsonNode embed) {
        known("embed", embed, EMBED_FIELDS);
        int sum = longest("embed.title", embed.path("title").asText(""), 256)
                + longest("embed.description", embed.path("description").asText(""), 4_096);
        atMost("embed.fields", embed.path("fields"), 25);
        for (JsonNode field : embed.path("fields")) {
            known("field", field, Set.of("name", "value", "inline"));
            sum += between("field.name", field.path("name").asText(""), 1, 256);
            sum += between("field.value", field.path("value").asText(""), 1, 1_024);
        }
        return sum;
    }

    private void rows(JsonNode rows) {
        atMost("rows", rows, 5);
        Set<String> ids = new HashSet<>();
        for (JsonNode row : rows) {
            known("row", row, Set.of("type", "id", "components"));
            if (row.path("type").asInt() != 1) {
                wrong.add("a row of type " + row.path("type"));
            }
            JsonNode inside = row.path("components");
            boolean menu = inside.path(0).path("type").asInt() == 3;
            if (inside.isEmpty() || inside.size() > (menu ? 1 : 5)) {
                wrong.add("a row of " + inside.size());
            }
            for (JsonNode component : inside) {
                switch (component.path("type").asInt()) {
                    case 2 -> button(component, ids);
                    case 3 -> select(component, ids);
                    default -> wrong.add("a row holds no component of type " + component.path("type"));
                }
            }
        }
    }

    private void button(JsonNode button, Set<String> ids) {
        known("button", button, BUTTON_FIELDS);
        between("button.label", button.path("label").asText(""), 1, 80);
        if (button.path("style").asInt() == 5) {
            between("button.url", button.path("url").asText(""), 1, 512);
            if (!button.path("url").asText("").matches("(https?|discord)://.+") || button.hasNonNull("custom_id")) {
                wrong.add("a link button needs a page and no id: " + button);
            }
        } else {
            id(button, ids);
        }
    }

    private void select(JsonNode select, Set<String> ids) {
        known("select", select, SELECT_FIELDS);
        id(select, ids);
        longest("placeholder", select.path("placeholder").asText(""), 150);
        JsonNode options = select.path("options");
        if (options.isEmpty() || options.size() > 25) {
            wrong.add("a select of " + options.size() + " options");
        }
        Set<String> values = new HashSet<>();
        for (JsonNode option : options) {
            known("option", option, Set.of("label", "value", "description", "emoji", "default"));
            between("option.label", option.path("label").asText(""), 1, 100);
            between("option.value", option.path("value").asText(""), 1, 100);
            if (!values.add(option.path("value").asText())) {
                wrong.add("two options have the value " + option.path("value"));
            }
        }
    }

    private void input(JsonNode input, Set<String> ids) {
        known("input", input, INPUT_FIELDS);
        id(input, ids);
        int longest = input.path("max_length").asInt(4_000);
        if (input.path("type").asInt() != 4 || longest < 1 || longest > 4_000) {
            wrong.add("not an input: " + input);
        }
        longest("input.value", input.path("value").asText(""), longest);
    }

    private void id(JsonNode component, Set<String> ids) {
        String id = component.path("custom_id").asText("");
        between("custom_id", id, 1, 100);
        if (!ids.add(id)) {
            wrong.add("two components have the id " + id);
        }
    }

    private void known(String what, JsonNode object, Set<String> fields) {
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                wrong.add(what + " has no field " + name);
            }
        });
    }

    private void atMost(String what, JsonNode array, int most) {
        if (array.size() > most) {
            wrong.add(what + " are " + array.size() + " of " + most);
        }
    }

    private int longest(String what, String text, int most) {
        return between(what, text, 0, most);
    }

    private int between(String what, String text, int least, int most) {
        int length = text.strip().codePointCount(0, text.strip().length());
        if (length < least || text.length() > most) {
            wrong.add(what + " has " + text.length() + " characters, of " + least + " to " + most);
        }
        return text.length();
    }
}
