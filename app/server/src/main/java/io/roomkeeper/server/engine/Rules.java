package io.roomkeeper.server.engine;

/// Which rule answers which command; it throws [io.roomkeeper.protocol.RoomkeeperException] to
/// refuse.
final class Rules {
    private Rules() {}

    /// What is due before the command is looked at.
    static void catchUp(Turn turn) {
        RoomRules.endIfDue(turn);
        OfflineRule.kick(turn);
        MemberRules.tellChanges(turn);
    }

    @SuppressWarnings("unchecked") // each command's rule answers with that command's type
    static <R> R decide(Turn turn, RoomCommand<R> command) {
        return (R)
                switch (command) {
                    case RoomCommand.Create create -> RoomRules.create(turn, create);
                    case RoomCommand.Destroy destroy -> RoomRules.destroy(turn, destroy);
                    case RoomCommand.SetLifetime set -> RoomRules.setLifetime(turn, set);
                    case RoomCommand.SetKept set -> RoomRules.setKept(turn, set);
                    case RoomCommand.Describe _ -> turn.existing().view(turn.app().settings());
                    case RoomCommand.SetDistribution set -> RoomRules.setDistribution(turn, set);
                    case RoomCommand.ListMembers list -> MemberRules.list(turn, list);
                    case RoomCommand.AreMembers ask -> MemberRules.areMembers(turn, ask);
                    case RoomCommand.Join join -> JoinRule.join(turn, join);
                    case RoomCommand.Exit exit -> MemberRules.exit(turn, exit);
                    case RoomCommand.MoveOut out -> MemberRules.moveOut(turn, out);
                    case RoomCommand.Disconnect lost -> MemberRules.disconnect(turn, lost);
                    case RoomCommand.Send send -> SendRule.send(turn, send);
                    case RoomCommand.Clear(RoomCommand.Send send) -> SendRule.clear(turn, send);
                    case RoomCommand.Clear(RoomCommand.Publish publish) ->
                            PublishRule.clear(turn, publish);
                    case RoomCommand.Publish publish -> PublishRule.publish(turn, publish);
                    case RoomCommand.Recall recall -> RecallRule.recall(turn, recall);
                    case RoomCommand.Recent recent -> PublishRule.recent(turn, recent);
                    case RoomCommand.Impose impose -> SanctionRules.impose(turn, impose);
                    case RoomCommand.Lift lift -> SanctionRules.lift(turn, lift);
                    case RoomCommand.ListSanctions list -> SanctionRules.list(turn, list);
                    case RoomCommand.SetMuteAll set -> SanctionRules.setMuteAll(turn, set);
                    case RoomCommand.ChangeUsers change -> ListRules.change(turn, change);
                    case RoomCommand.ListUsers list -> ListRules.list(turn, list);
                    case RoomCommand.SetAttributes set -> AttributeRules.set(turn, set);
                    case RoomCommand.RemoveAttributes remove -> AttributeRules.remove(turn, remove);
                    case RoomCommand.ListAttributes list -> AttributeRules.list(turn, list);
                    case RoomCommand.Desk<?> asked -> DeskRules.decide(turn, asked);
                    case RoomCommand.SetOwnAttributes set -> OwnAttributeRules.set(turn, set);
                    case RoomCommand.RemoveOwnAttributes remove ->
                            OwnAttributeRules.remove(turn, remove);
                };
    }
}
