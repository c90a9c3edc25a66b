package io.roomkeeper.console.connection;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Optional;

/// The key ring of the operating system, or a file only its owner can read where there is none.
public final class KeyRing implements KeyVault {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final String SERVICE = "Roomkeeper";

    private final KeyFile file;

    /// `fallback` is the file, if one is needed.
    public KeyRing(Path fallback) {
        file = new KeyFile(fallback);
    }

    @Override
    public Optional<String> find(String address) {
        try {
            return Optional.of(with(ring -> ring.getPassword(SERVICE, address)));
        } catch (BackendNotSupportedException
                | PasswordAccessException
                | RuntimeException
                | LinkageError e) {
            LOG.debug("the key ring has no key for {}", address, e);
            return file.find(address);
        }
    }

    @Override
    public void keep(String address, String key) {
        try {
            var _ =
                    with(ring -> {
                        ring.setPassword(SERVICE, address, key);
                        return true;
                    });
        } catch (BackendNotSupportedException
                | PasswordAccessException
                | RuntimeException
                | LinkageError e) {
            LOG.debug("the key ring did not take the key of {}", address, e);
            file.keep(address, key);
        }
    }

    private interface Use<T> {
        T of(Keyring ring) throws PasswordAccessException;
    }

    private static <T> T with(Use<T> use)
            throws BackendNotSupportedException, PasswordAccessException {
        Keyring ring = Keyring.create();
        try {
            return use.of(ring);
        } finally {
            close(ring);
        }
    }

    private static void close(AutoCloseable ring) {
        try {
            ring.close();
        } catch (Exception e) {
            LOG.debug("the key ring did not close", e);
        }
    }
}
