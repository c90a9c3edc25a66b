package io.roomkeeper.server;

import io.roomkeeper.server.callback.CallbackSettings;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;

import java.nio.file.Path;

/// How a server runs.
///
/// @param data the folder in which everything is kept
/// @param listening where members and operators are served
/// @param app key, secret and what is switched at the start
/// @param rateLimits whether calls and messages per second are limited; default yes
/// @param limits all others; default [Limits#DEFAULT]
/// @param api how the Server API answers
/// @param callbacks whom to tell what happens; default nobody
/// @param storage how what has to last is stored
/// @param delivery how messages are handed to members
/// @param dev whether tokens like `dev:kim` are taken and the clock can be moved; loopback only
/// @param demo whether its rooms are made up
public record ServerSettings(
        Path data,
        ListeningSettings listening,
        ServedApp app,
        boolean rateLimits,
        Limits limits,
        ApiSettings api,
        CallbackSettings callbacks,
        StorageSettings storage,
        DeliverySettings delivery,
        boolean dev,
        boolean demo) {
    /// The defaults.
    public static ServerSettings in(Path data) {
        return new ServerSettings(
                data,
                ListeningSettings.DEFAULT,
                ServedApp.DEFAULT,
                true,
                Limits.DEFAULT,
                ApiSettings.DEFAULT,
                CallbackSettings.NONE,
                StorageSettings.DEFAULT,
                DeliverySettings.DEFAULT,
                false,
                false);
    }

    /// Members are served at `address`; operators stay where they are, on a port of their own.
    public ServerSettings listening(String address, int membersPort, int operatorsPort) {
        return with(listening.at(address, membersPort, operatorsPort));
    }

    public ServerSettings with(ListeningSettings others) {
        return new ServerSettings(
                data,
                others,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings with(ServedApp other) {
        return new ServerSettings(
                data,
                listening,
                other,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings withRateLimits(boolean on) {
        return new ServerSettings(
                data, listening, app, on, limits, api, callbacks, storage, delivery, dev, demo);
    }

    public ServerSettings with(Limits others) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                others,
                api,
                callbacks,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings with(StorageSettings others) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                others,
                delivery,
                dev,
                demo);
    }

    public ServerSettings with(DeliverySettings others) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                others,
                dev,
                demo);
    }

    public ServerSettings with(ApiSettings other) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                other,
                callbacks,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings with(CallbackSettings others) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                others,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings forDevelopers(boolean on) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                delivery,
                on,
                demo);
    }

    public ServerSettings forDemo() {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                delivery,
                dev,
                true);
    }

    /// The limits that hold, the rates lifted where they are off.
    Limits limitsInForce() {
        return rateLimits ? limits : limits.withoutRates();
    }

    int limit(Limit which) {
        return limitsInForce().of(which);
    }
}
