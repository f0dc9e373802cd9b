package org.constituent.adapter.jte;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.constituent.port.PageTemplates;

/** The templates of {@code src/main/jte}. Whatever is filled in is escaped for the spot where it stands. */
public final class JteTemplates implements PageTemplates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public byte[] draw(String name, Object model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name + ".jte", model, output);
        return output.toByteArray();
    }
}
