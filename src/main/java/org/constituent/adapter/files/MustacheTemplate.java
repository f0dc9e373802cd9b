package org.constituent.adapter.files;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Mustache.Visitor;
import com.samskivert.mustache.MustacheException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.constituent.drafting.Template;

/**
 * A template in Mustache, of which only <code>{{name}}</code> is allowed: no sections, no partials, no
 * access to anything but the values given.
 */
final class MustacheTemplate implements Template {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .withLoader(name -> {
                throw new MustacheException("a text cannot include another one: {{>" + name + "}}");
            })
            .withCollector(new ValuesOnly());

    private static final Pattern NAMELESS = Pattern.compile("\\{\\{[{&#^/>!=]?\\s*\\}\\}");

    private final com.samskivert.mustache.Template template;
    private final Set<String> variables;

    private MustacheTemplate(com.samskivert.mustache.Template template, Set<String> variables) {
        this.template = template;
        this.variables = variables;
    }

    /** Compiles a text; throws {@link MustacheException} with a plain sentence when it is none. */
    static MustacheTemplate of(String text) {
        if (NAMELESS.matcher(text).find()) {
            throw new MustacheException(
                    "double braces with nothing between. Write {{name}} with a name, or delete them");
        }
        com.samskivert.mustache.Template template = COMPILER.compile(text);
        Set<String> variables = new LinkedHashSet<>();
        template.visit(new Visitor() {
            @Override
            public void visitText(String plain) {
                if (plain.contains("{{") || plain.contains("}}")) {
                    throw new MustacheException(
                            "double braces that do not open and close. Write {{name}}, with two before and two after");
                }
            }

            @Override
            public void visitVariable(String name) {
                variables.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                throw new MustacheException("a text cannot include another one: {{>" + name + "}}");
            }

            @Override
            public boolean visitSection(String name) {
                throw new MustacheException("sections are not used here: {{#" + name + "}}. Write {{name}} alone");
            }

            @Override
            public boolean visitInvertedSection(String name) {
                throw new MustacheException("sections are not used here: {{^" + name + "}}. Write {{name}} alone");
            }
        });
        return new MustacheTemplate(template, Set.copyOf(variables));
    }

    @Override
    public String fill(Map<String, String> values) {
        return template.execute((Mustache.CustomContext) values::get);
    }

    @Override
    public Set<String> variables() {
        return variables;
    }

    /** Looks into maps only, so that no template can reach a method or a field. */
    private static final class ValuesOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
