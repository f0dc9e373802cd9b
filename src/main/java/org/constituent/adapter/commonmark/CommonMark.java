package org.constituent.adapter.commonmark;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.constituent.port.Markup;

/** A part of Markdown: paragraphs, headings, lists, quotes, emphasis, links. HTML in it is shown as text; images are not shown. */
public final class CommonMark implements Markup {
    private final Parser parser = Parser.builder()
            .enabledBlockTypes(Set.of(
                    Heading.class, ListBlock.class, BlockQuote.class, FencedCodeBlock.class, ThematicBreak.class))
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebAndMailOnly())
            .attributeProviderFactory(context -> links())
            .nodeRendererFactory(context -> new AltText(context))
            .softbreak(" ")
            .build();

    @Override
    public String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }

    private static AttributeProvider links() {
        return (node, tag, attributes) -> {
            if (tag.equals("a")) {
                attributes.put("rel", "noopener nofollow");
            }
            // The page's own heading is the first; those of a text begin below it.
            if (node instanceof Heading) {
                attributes.remove("id");
            }
        };
    }

    /** Addresses of the site itself, of the web and of mailboxes; whatever else stands there leads nowhere. */
    private static final class WebAndMailOnly implements UrlSanitizer {
        @Override
        public String sanitizeLinkUrl(String url) {
            String lower = url.strip().toLowerCase(Locale.ROOT);
            boolean ours = lower.startsWith("/") && !lower.startsWith("//") && !lower.startsWith("/\\");
            boolean elsewhere =
                    lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
            return ours || elsewhere ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }

    /** An image from elsewhere would tell its server who reads: its description stands in its place. */
    private static final class AltText implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        AltText(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class, Heading.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Heading heading) {
                String tag = "h" + Math.min(6, heading.getLevel() + 1);
                context.getWriter().line();
                context.getWriter().tag(tag);
                children(node);
                context.getWriter().tag("/" + tag);
                context.getWriter().line();
                return;
            }
            StringBuilder alt = new StringBuilder();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Text text) {
                    alt.append(text.getLiteral());
                }
            }
            context.getWriter().text(alt.toString());
        }

        private void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
