package io.roomkeeper.launcher.demo;

import java.util.List;

/// What invented members say. `%s` becomes another member of the room.
final class Lines {
    static final List<String> STREAM =
            list(
                    """
                    hello everyone
                    hi from the train, hope the signal holds
                    when does it start?
                    it started two minutes ago, you missed nothing
                    audio is good here
                    picture froze for a second, fine now
                    first time watching live
                    the new colour looks great
                    I preferred the old green one
                    is there a recording afterwards?
                    %s yes, they said tomorrow morning
                    can you show the back side?
                    what does it cost?
                    %s they will say at the end, they always do
                    greetings from the night shift
                    3 am here and wide awake
                    that demo was quick
                    please repeat the last part
                    does it work without an account?
                    love the soundtrack
                    how long does the battery last?
                    will there be a smaller one?
                    who else is on a train?
                    you are a bit quiet
                    much better now
                    question: does it run offline?
                    good question %s
                    that was worth staying up for
                    the chat is faster than I can read
                    brilliant
                    next slide please :)
                    the cat on the desk is the real star
                    did anyone note the dimensions?
                    %s 12 by 7, if I heard right
                    is the old charger still fine?
                    and the lid? does the lid come off?
                    my sister says hello to the host
                    wait, it floats?!
                    it does not float %s, it hovers
                    ok that got me
                    take my money
                    I will wait for the second batch
                    can we see it in daylight?
                    what is the weight with the handle?
                    has anybody ordered yet?
                    %s same here
                    haha %s
                    will it ship to the islands?
                    I have the previous one and it still works
                    five years and counting
                    the camera is upside down
                    now it is right
                    could you read out the question?
                    thanks for answering!
                    sound is ahead of the picture for me
                    %s reload, it helped here
                    so no subscription? nice
                    where can I see the colours side by side?
                    is that a real plant?
                    see you at the next one
                    """);
    static final List<String> HOST =
            list(
                    """
                    Welcome, good to see so many of you
                    We start with a short tour, questions in between are fine
                    %s good question, I will come to that
                    Yes, there will be a recording
                    Let me turn it round so that you can see the hinge
                    The price comes at the very end, as always
                    It runs for eleven hours, we measured it twice
                    No account needed, it works out of the box
                    %s thank you, that is kind
                    Let us look at the colours next
                    I hear the sound is low, one moment
                    Better now?
                    We will take three more questions
                    It is a real plant, and it has a name
                    %s it ships everywhere a boat goes
                    The second batch comes in spring
                    """);
    static final List<String> TRANSLATOR =
            list(
                    """
                    [es] Bienvenidos, empezamos en un momento
                    [fr] La vidéo sera disponible demain matin
                    [de] Fragen bitte gern hier in den Chat
                    [es] El precio se dirá al final
                    [fr] Onze heures d'autonomie, mesurées deux fois
                    [de] Es braucht kein Konto
                    [pt] Sim, funciona sem ligação à rede
                    [it] Il secondo lotto arriva in primavera
                    [es] Ahora vemos los colores
                    [fr] Oui, c'est une vraie plante
                    [de] Versand überallhin, wo ein Schiff fährt
                    [pt] Obrigado pelas perguntas
                    """);
    static final List<String> LOBBY =
            list(
                    """
                    anyone up for a round?
                    I can join in five minutes
                    we need two more
                    who plays support?
                    I can, if somebody else takes the middle
                    good game everybody
                    close one!
                    my connection is back
                    which map today?
                    the small one, please
                    not the swamp again
                    waiting for my sister
                    new here, hi
                    welcome %s!
                    same team as yesterday?
                    ready when you are
                    %s are you still looking for a team?
                    I have to cook, back at eight
                    what does the blue door do?
                    %s nobody knows, and that is the fun
                    one more and then bed
                    you said that an hour ago %s
                    who has the room code?
                    beginners welcome?
                    always
                    is there a ladder this month?
                    my headset died, typing only
                    two spots left
                    let us try the new mode
                    I was so lost in that maze
                    nice save %s
                    rematch?
                    """);
    static final List<String> GREETER =
            list(
                    """
                    Hello and welcome, the rules are pinned at the top
                    %s welcome, ask if anything is unclear
                    Teams of four, the next round starts on the quarter hour
                    Please keep the lobby for finding teams
                    %s the beginners' table has two free seats
                    Be kind, everybody was new once
                    """);
    static final List<String> WEREWOLF =
            list(
                    """
                    I was asleep, I swear
                    %s is far too quiet
                    the seer should speak up
                    that is what a wolf would say
                    I vote for %s
                    do not trust the baker
                    last night proves nothing
                    let us hear both of them
                    voting closes in a minute
                    I change my vote
                    poor villager
                    why did you look at %s first?
                    I have a role and I will not say it yet
                    two wolves left, do the sums
                    %s defended nobody, just saying
                    the hunter would shoot me anyway
                    we lynch the wrong one every time
                    it is always the quiet ones
                    I believe %s
                    no way that was the witch
                    give me one more night
                    fine, my vote stays
                    """);
    static final List<String> NARRATOR =
            list(
                    """
                    Night falls over the village. Close your eyes
                    The wolves have chosen
                    Morning: somebody did not wake up
                    You have two minutes to talk
                    %s, your last words?
                    The vote is open
                    The vote is closed
                    The village was wrong
                    """);
    static final List<String> STAGE =
            list(
                    """
                    one more song!
                    can you play the slow one?
                    microphone two is free
                    I would like to speak next
                    turn the bass down a little
                    what is this track called?
                    lovely voice
                    next on stage, please
                    %s you were great
                    goosebumps
                    is there a playlist?
                    that chorus again!
                    I know this one
                    my dog is singing along
                    who is on after the break?
                    louder please
                    perfect now
                    duet with %s?
                    """);
    static final List<String> DJ =
            list(
                    """
                    Next up: something slow
                    Requests are open
                    %s the stage is yours
                    Short break, back in ten
                    That was for everybody on the night shift
                    """);
    static final List<String> SPAM =
            list(
                    """
                    BUY NOW http://spam.example
                    FREE COINS http://spam.example/coins
                    FREE COINS FREE COINS FREE COINS
                    everybody come to http://raid.example
                    RAID RAID RAID
                    """);

    static final List<String> GIFTS =
            List.of("rose", "coffee", "rocket", "cake", "crown", "applause");

    private Lines() {}

    private static List<String> list(String text) {
        return text.lines().toList();
    }
}
