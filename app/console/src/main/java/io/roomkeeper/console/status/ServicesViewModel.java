package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.console.AppSettingsView;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// State of the app's services and switches: what is on, by the server's word.
public final class ServicesViewModel {
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final StatusLine status;
    private final ReadOnlyObjectWrapper<List<AppSettingsView.Switch>> switches =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Set<String>> pending = new SimpleObjectProperty<>(Set.of());
    private final Problem problem = new Problem();
    private final Loading loading;
    private final StringBinding whyNot;
    private final AppSettingsViewModel settings;
    private final Subscription subscription;
    private boolean stale = true;
    private int turn;
    private boolean shown;

    public ServicesViewModel(ConsoleSession session, ModerationActs acts, StatusLine status) {
        this.session = session;
        loading = new Loading(session);
        this.acts = acts;
        this.status = status;
        whyNot =
                Bindings.createStringBinding(
                        () ->
                                session.outage().get().isEmpty()
                                        ? Roles.whyNot(session, Role.OWNER)
                                        : session.outage().get(),
                        session.outage());
        settings = new AppSettingsViewModel(session, acts, whyNot, this::refresh);
        subscription = session.onEvents(events -> events.forEach(this::happened));
    }

    /// As the server told them; empty at first.
    ReadOnlyObjectProperty<List<AppSettingsView.Switch>> switchesProperty() {
        return switches.getReadOnlyProperty();
    }

    /// Why they could not be asked for; nothing when they were.
    Problem problem() {
        return problem;
    }

    Loading loading() {
        return loading;
    }

    /// Why nothing can be switched; empty when something can.
    StringBinding whyNot() {
        return whyNot;
    }

    /// The same for the one of that name.
    StringBinding whyNot(String name) {
        return Reasons.of(
                () -> Reasons.first(whyNot.get(), Reasons.waiting(pending.get().contains(name))),
                whyNot,
                pending);
    }

    /// Whether the server said last that the one of that name is on.
    boolean isOn(String name) {
        return switches.get().stream().anyMatch(each -> each.name().equals(name) && each.on());
    }

    /// What is set beside the switches.
    AppSettingsViewModel settings() {
        return settings;
    }

    /// Says whether the services are on show.
    public void show(boolean now) {
        shown = now;
        tick();
    }

    /// Asks again when something was switched; called once a second.
    public void tick() {
        if (shown && stale && session.outage().get().isEmpty()) {
            refresh();
        }
    }

    /// Switches one on or off; the server's word changes what is shown.
    void set(String name, boolean on) {
        pending.set(with(name, true));
        Answers.take(
                session.moderation()
                        .everywhere()
                        .changeSettings(
                                new ConsoleRequest.ChangeSettings(
                                        Optional.of(Map.of(name, on)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "")),
                session.fx(),
                answer -> {
                    pending.set(with(name, false));
                    acts.did(
                            Optional.empty(),
                            text(on ? "services.on" : "services.off", name),
                            answer.lines());
                    refresh();
                },
                failure -> {
                    pending.set(with(name, false));
                    status.failed(
                            text("services.notSwitched", name, Failures.why(failure)), failure);
                    refresh();
                });
    }

    public void refresh() {
        stale = false;
        // answers may overtake each other
        int mine = ++turn;
        loading.begin(() -> turn++);
        Answers.take(
                session.moderation().everywhere().settings(),
                session.fx(),
                told -> {
                    if (mine == turn) {
                        loading.end();
                        problem.clear();
                        switches.set(told.switches());
                        settings.take(told);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        loading.end();
                        problem.say(Failures.why(failure), failure);
                    }
                });
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void happened(ConsoleEvent event) {
        if (event instanceof ConsoleEvent.Acted(_, var entry)
                && entry.act() == AuditAct.CHANGE_SETTINGS) {
            stale = true;
        }
    }

    private Set<String> with(String name, boolean on) {
        Set<String> names = new HashSet<>(pending.get());
        if (on) {
            names.add(name);
        } else {
            names.remove(name);
        }
        return Set.copyOf(names);
    }
}
