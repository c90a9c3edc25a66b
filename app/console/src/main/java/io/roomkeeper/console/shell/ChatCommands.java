package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.CardWay;
import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.Conditions;
import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Confirmation;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.protocol.UserId;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What commands do to the messages of one room, and to the authors of those that are selected.
final class ChatCommands {
    private final ShellViewModel model;
    private final Screens screens;
    private final ObservableValue<Optional<ChatViewModel>> chat;
    private final Obstacles why;

    /// `chat` is the room that is meant, which may be another each time.
    ChatCommands(
            ShellViewModel model, Screens screens, ObservableValue<Optional<ChatViewModel>> chat) {
        this.model = model;
        this.screens = screens;
        this.chat = chat;
        why = new Obstacles(model, chat);
    }

    void bind(Commands commands) {
        bindMessages(commands);
        bindTerms(commands);
        bindMembers(commands);
    }

    private void bindMessages(Commands commands) {
        commands.bind(CommandKey.HOLD, why.tab(), () -> chat(ChatViewModel::toggleHold))
                .bind(CommandKey.FOLLOW, why.tab(), () -> chat(ChatViewModel::follow))
                .bind(CommandKey.CLEAR, why.tab(), this::clear)
                .bind(CommandKey.CARD, why.tab(Conditions::copy), () -> showCard(CardWay.BESIDE))
                .bind(CommandKey.NOTE, why.tab(Conditions::copy), () -> showCard(CardWay.NOTE))
                .bind(CommandKey.LOAD_OLDER, why.tab(), () -> chat(ChatViewModel::loadOlder))
                .bind(CommandKey.FILTER, why.tab(), () -> chat(ChatViewModel::find))
                .bind(CommandKey.WRITE, why.tab(Conditions::room), () -> chat(ChatViewModel::write))
                .bind(CommandKey.RECALL, why.tab(Conditions::recall), () -> chat(this::recall))
                .bind(
                        CommandKey.COPY_USER,
                        why.tab(Conditions::copy),
                        () -> chat(c -> Clip.put(c.acts().authorsText())))
                .bind(
                        CommandKey.COPY_ROWS,
                        why.tab(Conditions::copyRows),
                        () -> chat(c -> Clip.put(c.acts().selectedText())));
    }

    private void bindTerms(Commands commands) {
        for (CommandKey preset : CommandKey.MUTE_PRESETS) {
            commands.bind(
                    preset,
                    why.tab(Conditions::members),
                    () -> chat(c -> c.acts().mute(preset.minutes(), () -> dialog(c))));
        }
        commands.bind(
                        CommandKey.MUTE,
                        why.tab(Conditions::members),
                        () -> ask(SanctionDialog::mute))
                .bind(CommandKey.BAN, why.tab(Conditions::members), () -> ask(SanctionDialog::ban))
                .bind(
                        CommandKey.GLOBAL_MUTE,
                        why.tab(Conditions::members),
                        () -> ask(ChatCommands::everywhere));
    }

    private void bindMembers(Commands commands) {
        commands.bind(
                        CommandKey.UNMUTE,
                        why.tab(Conditions::unmute),
                        () -> chat(c -> c.acts().unmute(() -> dialog(c))))
                .bind(
                        CommandKey.UNBAN,
                        why.tab(Conditions::unban),
                        () -> chat(c -> c.acts().unban(() -> dialog(c))))
                .bind(
                        CommandKey.KICK,
                        why.tab(Conditions::members),
                        () -> chat(c -> c.acts().kick(() -> dialog(c))))
                .bind(
                        CommandKey.ALLOW,
                        why.tab(Conditions::members),
                        () -> chat(c -> c.acts().toggleAllowed(() -> dialog(c))))
                .bind(
                        CommandKey.EXCEPT,
                        why.tab(Conditions::members),
                        () -> chat(c -> c.acts().toggleExcepted(() -> dialog(c))));
    }

    /// First the card goes away, then the selection.
    private void clear() {
        boolean closed = workspace().map(Workspace::closeCard).orElse(false);
        if (!closed) {
            chat(ChatViewModel::follow);
        }
    }

    private void showCard(CardWay how) {
        chat(c -> c.acts().lastAuthor().ifPresent(user -> c.askForCard(user, how)));
    }

    private void recall(ChatViewModel shown) {
        shown.acts()
                .asksToRecall()
                .ifPresentOrElse(
                        messages ->
                                Confirmation.ask(
                                        screens.window(),
                                        text("chat.recall.ask", messages),
                                        text("chat.recall.act", messages),
                                        shown.acts()::recall),
                        shown.acts()::recall);
    }

    private static void everywhere(SanctionDialog dialog, List<UserId> users) {
        dialog.muteEverywhere(users, "");
    }

    /// Asks in a dialog, which guards against acting on a moderator by mistake.
    private void ask(BiConsumer<SanctionDialog, List<UserId>> what) {
        chat(c -> what.accept(dialog(c), c.acts().authors()));
    }

    private SanctionDialog dialog(ChatViewModel shown) {
        Workspace workspace = workspace().orElseThrow();
        return new SanctionDialog(
                screens.window(), workspace.session(), workspace.acts(), shown.id());
    }

    private void chat(Consumer<ChatViewModel> act) {
        chat.getValue().ifPresent(act);
    }

    private Optional<Workspace> workspace() {
        return model.workspaceProperty().get();
    }
}
