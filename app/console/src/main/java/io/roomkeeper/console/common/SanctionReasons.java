package io.roomkeeper.console.common;

import java.util.List;
import java.util.stream.Stream;

/// The reasons that are offered for what a form asks for.
record SanctionReasons(SanctionForm form, ModerationActs acts) {
    /// The reasons given before, the last one first, and then those kept for this act.
    List<String> all() {
        return Stream.concat(
                        acts.recent().reasons().stream(), templates().map(ReasonTemplate::text))
                .distinct()
                .toList();
    }

    /// Those of them with `part` in them, in capitals or not.
    List<String> matching(String part) {
        String wanted = part.strip().toLowerCase(Texts.locale());
        return all().stream()
                .filter(reason -> reason.toLowerCase(Texts.locale()).contains(wanted))
                .toList();
    }

    /// Takes the term that goes with a reason that is kept, if one does.
    void chosen(String reason) {
        templates()
                .filter(template -> template.text().equals(reason) && template.minutes() > 0)
                .findFirst()
                .filter(_ -> form.kind().termed())
                .ifPresent(template -> form.choose(template.minutes()));
    }

    private Stream<ReasonTemplate> templates() {
        return Preferences.get().reasons().stream()
                .filter(template -> form.kind().offers(template.use()));
    }
}
