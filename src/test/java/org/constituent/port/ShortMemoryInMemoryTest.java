package org.constituent.port;

final class ShortMemoryInMemoryTest extends ShortMemoryContract {
    private final ShortMemory memory = new ShortMemoryInMemory(clock());

    @Override
    protected ShortMemory memory() {
        return memory;
    }
}
