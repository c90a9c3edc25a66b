package io.roomkeeper.console.common;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Objects;

/// The FXML files, all of them.
public enum Fxml {
    SHELL("shell/shell"),
    STATUS_BAR("shell/statusBar"),
    WORKSPACE("shell/workspace"),
    SHORTCUTS("shell/shortcuts"),
    ABOUT("shell/about"),
    CONNECTING("connection/connecting"),
    CONNECT("connection/connect"),
    STOP("connection/stop"),
    ASK("common/ask"),
    TROUBLE("common/trouble"),
    CONFIRM("common/confirm"),
    AUDIT("audit/audit"),
    BACKUP("backup/backup"),
    GLOBAL("global/global"),
    NEW_KEY("global/newKey"),
    SERVER("status/server"),
    SERVICES("status/services"),
    APP_SETTINGS("status/appSettings"),
    PLACE("status/place"),
    PREFERENCES("preferences/preferences"),
    PREFERENCES_LOOK("preferences/look"),
    PREFERENCES_CHAT("preferences/chatPreferences"),
    PREFERENCES_TERMS("preferences/terms"),
    PREFERENCES_REASONS("preferences/reasons"),
    PREFERENCES_NOTIFY("preferences/notify"),
    PREFERENCES_KEYS("preferences/keys"),
    ROOMS("rooms/rooms"),
    NEW_ROOM("rooms/newRoom"),
    DESTROY_ROOM("rooms/destroyRoom"),
    CARD("card/card"),
    CARD_TABS("card/cardTabs"),
    CHATROOM("chat/chatroom"),
    FILTER_BAR("chat/filterBar"),
    INSPECTOR("chat/inspector"),
    SEND_BOX("chat/sendBox"),
    SEARCH("chat/search"),
    MANAGEMENT("management/management"),
    ATTRIBUTE("management/attribute"),
    ROOM_SETTINGS("management/roomSettings"),
    TABLE("table/table"),
    SANCTION("common/sanction");

    private final String path;

    Fxml(String path) {
        this.path = "/fxml/" + path + ".fxml";
    }

    /// Loads the file; its `fx:controller`, and those of the files it includes, are taken from
    /// `controllers` by class.
    public Parent load(Object... controllers) {
        URL url = Objects.requireNonNull(Fxml.class.getResource(path), path);
        FXMLLoader loader = new FXMLLoader(url, Texts.bundle());
        loader.setClassLoader(Fxml.class.getClassLoader());
        loader.setControllerFactory(wanted -> controller(wanted, controllers));
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    String path() {
        return path;
    }

    private Object controller(Class<?> wanted, Object... controllers) {
        return Arrays.stream(controllers)
                .filter(wanted::isInstance)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(path + " needs " + wanted.getName()));
    }
}
