package org.constituent.port;

final class ActionLogInMemoryTest extends ActionLogContract {
    private final ActionLog log = new ActionLogInMemory();

    @Override
    protected ActionLog log() {
        return log;
    }
}
