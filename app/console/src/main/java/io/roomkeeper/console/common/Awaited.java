package io.roomkeeper.console.common;

/// One question to the server at a time, whose answer the reader may do without: then it does not
/// count any more when it comes.
public final class Awaited {
    private final Loading loading;
    private boolean asking;
    private int turn;

    public Awaited(ConsoleSession session) {
        loading = new Loading(session);
    }

    /// How long the answer has been awaited.
    public Loading loading() {
        return loading;
    }

    public boolean asking() {
        return asking;
    }

    /// A question is asked; returns which.
    public int begin() {
        asking = true;
        turn++;
        loading.begin(this::giveUp);
        return turn;
    }

    /// There is an answer to `question`; whether it is still wanted.
    public boolean ended(int question) {
        if (question != turn) {
            return false;
        }
        asking = false;
        loading.end();
        return true;
    }

    private void giveUp() {
        asking = false;
        turn++;
    }
}
