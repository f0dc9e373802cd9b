package org.constituent.port;

final class DialoguesInMemoryTest extends DialoguesContract {
    private final Dialogues dialogues = new DialoguesInMemory();

    @Override
    protected Dialogues dialogues() {
        return dialogues;
    }
}
