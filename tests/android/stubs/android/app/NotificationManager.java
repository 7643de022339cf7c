// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class NotificationManager {
    public static final int IMPORTANCE_NONE = 0;
    public static final int IMPORTANCE_LOW = 2;

    public boolean enabled = true;
    public NotificationChannel channel;
    public final Map<Integer, Notification> showing = new TreeMap<Integer, Notification>();
    public final List<Notification> all = new ArrayList<Notification>();

    public void createNotificationChannel(NotificationChannel made) {
        if (channel == null) {
            channel = made; // the person's own choice stays
        }
    }

    public NotificationChannel getNotificationChannel(String id) {
        return channel;
    }

    public boolean areNotificationsEnabled() {
        return enabled;
    }

    public void notify(int id, Notification notification) {
        showing.put(id, notification);
        all.add(notification);
    }

    public void cancel(int id) {
        showing.remove(id);
    }
}
