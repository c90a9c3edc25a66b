package io.roomkeeper.launcher;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.VirtualMachine;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.PlatformManagedObject;
import java.lang.management.ThreadMXBean;

import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// What another Java process takes, seen from outside.
final class Vitals implements AutoCloseable {
    private static final double MIB = 1024 * 1024;

    /// At one time, all in MiB or pieces; the heap after a collection.
    record Reading(double heap, double direct, double threads, double handles) {}

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final ThreadMXBean threads;
    private final UnixOperatingSystemMXBean system;
    private final BufferPoolMXBean direct;

    @SuppressWarnings("BanJNDI") // the address is that of a process of one's own
    Vitals(long pid) throws Exception {
        var machine = VirtualMachine.attach(Long.toString(pid));
        try {
            var address = new JMXServiceURL(machine.startLocalManagementAgent());
            connector = JMXConnectorFactory.connect(address);
        } finally {
            machine.detach();
        }
        var beans = connector.getMBeanServerConnection();
        memory = bean(beans, MemoryMXBean.class);
        threads = bean(beans, ThreadMXBean.class);
        system = bean(beans, UnixOperatingSystemMXBean.class);
        direct =
                ManagementFactory.getPlatformMXBeans(beans, BufferPoolMXBean.class).stream()
                        .filter(pool -> pool.getName().equals("direct"))
                        .findFirst()
                        .orElseThrow();
    }

    private static <T extends PlatformManagedObject> T bean(
            MBeanServerConnection beans, Class<T> type) throws IOException {
        return ManagementFactory.getPlatformMXBean(beans, type);
    }

    Reading read() {
        memory.gc();
        return new Reading(
                memory.getHeapMemoryUsage().getUsed() / MIB,
                direct.getMemoryUsed() / MIB,
                threads.getThreadCount(),
                system.getOpenFileDescriptorCount());
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
