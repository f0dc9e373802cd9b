package org.constituent.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Slack refuses of messages and views, by its reference of Block Kit. Numbers stand here anew, not taken from the adapter. */
final class SlackRules {
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry(
                    "message",
                    Set.of(
                            "response_type",
                            "replace_original",
                            "delete_original",
                            "text",
                            "blocks",
                            "thread_ts",
                            "channel",
                            "unfurl_links",
                            "unfurl_media",
                            "mrkdwn",
                            "link_names",
                            "reply_broadcast")),
            Map.entry(
                    "view",
                    Set.of(
                            "type",
                            "title",
                            "submit",
                            "close",
                            "blocks",
                            "private_metadata",
                            "callback_id",
                            "external_id",
                            "clear_on_close",
                            "notify_on_close")),
            Map.entry("section", Set.of("type", "text", "block_id", "fields", "accessory", "expand")),
            Map.entry("header", Set.of("type", "text", "block_id")),
            Map.entry("divider", Set.of("type", "block_id")),
            Map.entry("actions", Set.of("type", "elements", "block_id")),
            Map.entry("input", Set.of("type", "label", "element", "dispatch_action", "block_id", "hint", "optional")),
            Map.entry("image", Set.of("type", "image_url", "alt_text", "title", "block_id")),
            Map.entry("context", Set.of("type", "elements", "block_id")),
            Map.entry("rich_text", Set.of("type", "elements", "block_id")),
            Map.entry("rich_text_preformatted", Set.of("type", "elements", "border")),
            Map.entry("text", Set.of("type", "text", "style")),
            Map.entry(
                    "button",
                    Set.of("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label")),
            Map.entry(
                    "static_select",
                    Set.of(
                            "type",
                            "placeholder",
                            "action_id",
                            "options",
                            "option_groups",
                            "initial_option",
                            "confirm",
                            "focus_on_load")),
            Map.entry(
                    "external_select",
                    Set.of(
                            "type",
                            "placeholder",
                            "action_id",
                            "initial_option",
                            "min_query_length",
                            "confirm",
                            "focus_on_load")),
            Map.entry(
                    "plain_text_input",
                    Set.of(
                            "type",
                            "action_id",
                            "placeholder",
                            "initial_value",
                            "multiline",
                            "min_length",
                            "max_length",
                            "dispatch_action_config",
                            "focus_on_load")),
            Map.entry("plain_text", Set.of("type", "text", "emoji")),
            Map.entry("mrkdwn", Set.of("type", "text", "verbatim")),
            Map.entry("option", Set.of("text", "value", "description", "url")));

    private final List<String> wrong = new ArrayList<>();

    private SlackRules() {}

    static List<String> message(JsonNode message) {
        SlackRules rules = new SlackRules();
        rules.known(message, "message");
        if (message.path("text").asText().isBlank() && message.path("blocks").isEmpty()) {
            rules.wrong.add("no_text");
        }
        if (message.path("text").asText().isBlank()) {
            rules.wrong.add("a message without words for those who see no blocks");
        }
        rules.length(message, "text", "message.text", 0, 40_000);
        String type = message.path("response_type").asText("ephemeral");
        if (!type.equals("ephemeral") && !type.equals("in_channel")) {
            rules.wrong.add("response_type is " + type);
        }
        rules.blocks(
                message.path("blocks"),
                50,
                Set.of("section", "header", "divider", "actions", "rich_text", "image", "context"));
        return rules.wrong;
    }

    static List<String> view(JsonNode view) {
        SlackRules rules = new SlackRules();
        rules.known(view, "view");
        boolean modal = view.path("type").asText().equals("modal");
        if (!modal && !view.path("type").asText().equals("home")) {
            rules.wrong.add("view.type is " + view.path("type"));
        }
        rules.length(view, "private_metadata", "view.private_metadata", 0, 3_000);
        rules.length(view, "callback_id", "view.callback_id", 0, 255);
        boolean asks = false;
        for (JsonNode block : view.path("blocks")) {
            asks |= block.path("type").asText().equals("input");
        }
        if (modal) {
            rules.plain(view.path("title"), "view.title", 24);
            if (asks || view.has("submit")) {
                rules.plain(view.path("submit"), "view.submit", 24);
            }
        } else if (view.has("title") || view.has("submit") || view.has("close")) {
            rules.wrong.add("a home has no title and no buttons of its own");
        }
        if (view.path("blocks").isEmpty()) {
            rules.wrong.add("a view without blocks");
        }
        rules.blocks(
                view.path("blocks"),
                100,
                Set.of("section", "header", "divider", "actions", "rich_text", "input", "image", "context"));
        return rules.wrong;
    }

    static List<String> options(JsonNode answer) {
        SlackRules rules = new SlackRules();
        rules.menu(answer.path("options"), 0);
        return rules.wrong;
    }

    private void blocks(JsonNode blocks, int most, Set<String> allowed) {
        if (blocks.size() > most) {
            wrong.add(blocks.size() + " blocks of " + most);
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode block : blocks) {
            String type = block.path("type").asText();
            if (!allowed.contains(type)) {
                wrong.add("no block of the type " + type + " here");
                continue;
            }
            known(block, type);
            length(block, "block_id", "block_id", 1, 255);
            if (block.has("block_id") && !ids.add(block.path("block_id").asText())) {
                wrong.add("two blocks have the id " + block.path("block_id").asText());
            }
            switch (type) {
                case "section" -> section(block);
                case "header" -> plain(block.path("text"), "header.text", 150);
                case "actions" -> actions(block);
                case "input" -> input(block);
                case "rich_text" -> richText(block);
                case "image" -> {
                    length(block, "image_url", "image.image_url", 1, 3_000);
                    length(block, "alt_text", "image.alt_text", 1, 2_000);
                }
                case "context" -> {
                    int elements = block.path("elements").size();
                    if (elements < 1 || elements > 10) {
                        wrong.add("a context of " + elements + " elements");
                    }
                    block.path("elements").forEach(element -> text(element, "context.text", 3_000));
                }
                default -> {}
            }
        }
    }

    private void section(JsonNode block) {
        if (!block.has("text") && !block.has("fields")) {
            wrong.add("a section without text");
        }
        if (block.has("text")) {
            text(block.path("text"), "section.text", 3_000);
        }
        if (block.path("fields").size() > 10) {
            wrong.add(block.path("fields").size() + " fields of 10");
        }
        block.path("fields").forEach(field -> text(field, "section.field", 2_000));
        if (block.has("accessory")) {
            element(block.path("accessory"), Set.of("button", "static_select", "external_select"));
        }
    }

    private void actions(JsonNode block) {
        int elements = block.path("elements").size();
        if (elements < 1 || elements > 25) {
            wrong.add("actions of " + elements + " elements");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode element : block.path("elements")) {
            element(element, Set.of("button", "static_select", "external_select"));
            if (!ids.add(element.path("action_id").asText())) {
                wrong.add(
                        "two elements have the id " + element.path("action_id").asText());
            }
        }
    }

    private void input(JsonNode block) {
        plain(block.path("label"), "input.label", 2_000);
        JsonNode element = block.path("element");
        element(element, Set.of("plain_text_input"));
        int most = element.path("max_length").asInt(3_000);
        if (most < 1 || most > 3_000) {
            wrong.add("input.max_length is " + most);
        }
        length(element, "initial_value", "input.initial_value", 0, most);
    }

    private void richText(JsonNode block) {
        if (block.path("elements").isEmpty()) {
            wrong.add("a rich_text without elements");
        }
        for (JsonNode part : block.path("elements")) {
            if (!part.path("type").asText().equals("rich_text_preformatted")) {
                wrong.add("no rich_text element " + part.path("type").asText() + " here");
                continue;
            }
            known(part, "rich_text_preformatted");
            for (JsonNode text : part.path("elements")) {
                known(text, "text");
                length(text, "text", "rich_text.text", 1, 40_000);
            }
        }
    }

    private void element(JsonNode element, Set<String> allowed) {
        String type = element.path("type").asText();
        if (!allowed.contains(type)) {
            wrong.add("no element of the type " + type + " here");
            return;
        }
        known(element, type);
        length(element, "action_id", "action_id", 1, 255);
        if (!element.has("action_id")) {
            wrong.add("an element without action_id");
        }
        if (element.has("placeholder")) {
            plain(element.path("placeholder"), "placeholder", 150);
        }
        switch (type) {
            case "button" -> {
                plain(element.path("text"), "button.text", 75);
                length(element, "value", "button.value", 0, 2_000);
                length(element, "url", "button.url", 0, 3_000);
                length(element, "accessibility_label", "button.accessibility_label", 0, 75);
                if (element.has("url") && !element.path("url").asText().matches("https?://.+")) {
                    wrong.add("button.url is no page");
                }
            }
            case "static_select" -> menu(element.path("options"), 1);
            default -> {}
        }
    }

    private void menu(JsonNode options, int fewest) {
        if (options.size() < fewest || options.size() > 100) {
            wrong.add("a menu of " + options.size() + " options");
        }
        Set<String> values = new HashSet<>();
        for (JsonNode option : options) {
            known(option, "option");
            text(option.path("text"), "option.text", 75);
            length(option, "value", "option.value", 1, 150);
            if (!values.add(option.path("value").asText())) {
                wrong.add("two options have the value " + option.path("value").asText());
            }
        }
    }

    private void plain(JsonNode text, String what, int most) {
        if (!text.path("type").asText().equals("plain_text")) {
            wrong.add(what + " is no plain_text");
            return;
        }
        text(text, what, most);
    }

    private void text(JsonNode text, String what, int most) {
        String type = text.path("type").asText();
        if (!type.equals("plain_text") && !type.equals("mrkdwn")) {
            wrong.add(what + " is no text");
            return;
        }
        known(text, type);
        length(text, "text", what, 1, most);
    }

    private void length(JsonNode node, String field, String what, int fewest, int most) {
        if (node.has(field)) {
            int length = node.path(field).asText().length();
            if (length < fewest || length > most) {
                wrong.add(what + " has " + length + " of " + fewest + " to " + most);
            }
        } else if (fewest > 0 && !field.endsWith("_id")) {
            wrong.add(what + " is missing");
        }
    }

    private void known(JsonNode node, String what) {
        Set<String> fields = FIELDS.getOrDefault(what, Set.of());
        node.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                wrong.add(what + " has no field " + field);
            }
        });
    }
}
