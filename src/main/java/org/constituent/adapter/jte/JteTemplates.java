package org.constituent.adapter.jte;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.constituent.port.PageTemplates;

/** The templates of {@code src/main/jte}. Whatever is filled in is escaped for the spot where it stands. */
public final class JteTemplates implements PageTemplates {
    private static final int USUAL_PAGE = 32 * 1024;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public String draw(String name, Object model) {
        StringOutput output = new StringOutput(USUAL_PAGE);
        engine.render(name + ".jte", model, output);
        return output.toString();
    }
}
