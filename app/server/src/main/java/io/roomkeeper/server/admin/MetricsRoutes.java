package io.roomkeeper.server.admin;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roomkeeper.protocol.console.LiveSample;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.http.Download;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The figures for Prometheus.
final class MetricsRoutes {
    /// Outside of the console API's other paths, where scrapers look for it.
    static final String PATH = "/metrics";

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @SuppressWarnings("resource") // it watches nothing that has to be closed
    MetricsRoutes(LiveFigures figures) {
        var engine = figures.sources().engine();
        counter("roomkeeper.messages", "messages sent", engine, each -> each.figures().sent());
        counter(
                "roomkeeper.messages.discarded",
                "messages discarded under load",
                engine,
                each -> each.figures().discarded());
        gauge("roomkeeper.members", "members of all rooms", figures, LiveSample::members);
        gauge("roomkeeper.connections", "connected members", figures, LiveSample::connections);
        gauge("roomkeeper.rooms", "rooms", figures, LiveSample::rooms);
        gauge(
                "roomkeeper.discarded.ratio",
                "share discarded in the last minute",
                figures,
                LiveSample::discarded);
        gauge(
                "roomkeeper.send.delay.p50.milliseconds",
                "send delay of half of the messages",
                figures,
                LiveSample::delayP50);
        gauge(
                "roomkeeper.send.delay.p99.milliseconds",
                "send delay of all but one in a hundred messages",
                figures,
                LiveSample::delayP99);
        gauge("roomkeeper.store.bytes", "size of the data folder", figures, LiveSample::storeBytes);
        gauge(
                "roomkeeper.last.commit.milliseconds",
                "when something was last stored, since 1970",
                figures,
                LiveSample::lastCommit);
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void counter(
            String name,
            String what,
            ChatroomEngine engine,
            ToDoubleFunction<ChatroomEngine> value) {
        FunctionCounter.builder(name, engine, value).description(what).register(registry);
    }

    private void gauge(
            String name, String what, LiveFigures figures, ToDoubleFunction<LiveSample> value) {
        Gauge.builder(name, figures, each -> value.applyAsDouble(each.latest()))
                .description(what)
                .register(registry);
    }

    List<ConsoleRoute> routes() {
        return List.of(ConsoleRoute.see(PATH, _ -> metrics()));
    }

    private Download metrics() {
        return new Download(
                TYPE,
                "metrics.txt",
                to -> to.write(registry.scrape(TYPE).getBytes(StandardCharsets.UTF_8)));
    }
}
