package org.constituent.adapter.console;

import org.constituent.chat.RendererContract;
import org.constituent.chat.Reply;

final class ConsoleRendererContractTest extends RendererContract {
    @Override
    protected String platform() {
        return "console";
    }

    @Override
    protected String drawn(Reply reply) {
        return reply.drawnBy(new ConsoleRenderer(Paint.plain()));
    }
}
