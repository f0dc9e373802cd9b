package org.constituent.port;

final class DraftNumbersInMemoryTest extends DraftNumbersContract {
    private final DraftNumbers numbers = new DraftNumbersInMemory();

    @Override
    protected DraftNumbers numbers() {
        return numbers;
    }
}
