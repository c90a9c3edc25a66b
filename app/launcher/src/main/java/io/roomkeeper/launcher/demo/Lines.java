package io.roomkeeper.launcher.demo;

import java.util.List;

/// What invented members say.
final class Lines {
    static final List<String> STREAM =
            List.of(
                    "hello everyone",
                    "when does it start?",
                    "audio is good here",
                    "first time watching live",
                    "the new colour looks great",
                    "is there a recording afterwards?",
                    "can you show the back side?",
                    "what does it cost?",
                    "greetings from the night shift",
                    "the picture froze for a second, fine now",
                    "that demo was quick",
                    "please repeat the last part",
                    "does it work without an account?",
                    "love the soundtrack",
                    "how long does the battery last?",
                    "will there be a smaller one?",
                    "who else is on a train?",
                    "you are a bit quiet",
                    "much better now",
                    "question: does it run offline?",
                    "that was worth staying up for",
                    "the chat is faster than I can read",
                    "brilliant",
                    "next slide please :)");
    static final List<String> LOBBY =
            List.of(
                    "anyone up for a round?",
                    "I can join in five minutes",
                    "we need two more",
                    "who plays support?",
                    "good game everybody",
                    "my connection is back",
                    "which map today?",
                    "the small one, please",
                    "waiting for my sister",
                    "new here, hi",
                    "welcome!",
                    "same team as yesterday?",
                    "ready when you are");
    static final List<String> WEREWOLF =
            List.of(
                    "I was asleep, I swear",
                    "number four is far too quiet",
                    "the seer should speak up",
                    "that is what a wolf would say",
                    "I vote for seven",
                    "do not trust the baker",
                    "last night proves nothing",
                    "let us hear both of them",
                    "voting closes in a minute",
                    "I change my vote",
                    "poor villager");
    static final List<String> STAGE =
            List.of(
                    "one more song!",
                    "can you play the slow one?",
                    "microphone two is free",
                    "I would like to speak next",
                    "turn the bass down a little",
                    "what is this track called?",
                    "lovely voice",
                    "next on stage, please");
    static final List<String> SPAM =
            List.of(
                    "BUY NOW http://spam.example",
                    "FREE COINS http://spam.example/coins",
                    "FREE COINS FREE COINS FREE COINS",
                    "everybody come to http://raid.example",
                    "RAID RAID RAID");

    private Lines() {}
}
