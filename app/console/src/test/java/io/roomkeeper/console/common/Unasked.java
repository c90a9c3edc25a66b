package io.roomkeeper.console.common;

import java.lang.reflect.Proxy;

/// Calls that a test does not expect.
final class Unasked {
    private Unasked() {}

    static <T> T of(Class<T> calls) {
        return calls.cast(
                Proxy.newProxyInstance(
                        calls.getClassLoader(),
                        new Class<?>[] {calls},
                        (_, method, _) -> {
                            throw new AssertionError(method.getName() + " was not expected");
                        }));
    }
}
