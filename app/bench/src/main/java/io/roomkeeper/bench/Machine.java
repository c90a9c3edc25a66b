package io.roomkeeper.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;

/// Where it is measured: a figure without this says little.
final class Machine {
    private Machine() {}

    /// Processors, Java, system, and how busy the machine was in the last minute.
    static String line() {
        var system = system();
        return "on %d processors, Java %s, %s %s; load %.1f"
                .formatted(
                        system.getAvailableProcessors(),
                        Runtime.version(),
                        system.getName(),
                        system.getVersion(),
                        system.getSystemLoadAverage());
    }

    /// The processor time of this process.
    static long cpuNanos() {
        return system().getProcessCpuTime();
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
