// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

import android.content.Context;
import android.content.ContextWrapper;
import android.content.Intent;
import android.os.IBinder;

public abstract class Service extends ContextWrapper {
    public static final int START_NOT_STICKY = 2;

    public Notification inFront;
    public int type;
    public boolean stopped;

    public Service() {
        super(null);
    }

    public void attach(Context phone) {
        attachBaseContext(phone);
    }

    public final void startForeground(int id, Notification notification) {
        ((NotificationManager) getSystemService(NOTIFICATION_SERVICE)).notify(id, notification);
        inFront = notification;
    }

    public final void startForeground(int id, Notification notification, int type) {
        startForeground(id, notification);
        this.type = type;
    }

    public final void stopSelf() {
        stopped = true;
    }

    public int onStartCommand(Intent intent, int flags, int id) {
        return 0;
    }

    public void onDestroy() {}

    public abstract IBinder onBind(Intent intent);
}
