// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.app.Notification;
import android.app.PendingIntent;
import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.content.pm.ServiceInfo;
import android.content.res.Resources;
import android.graphics.drawable.Icon;
import android.os.Build;
import android.os.IBinder;

/** While a session runs: keeps the process, whose clock counts it, and shows its minutes with Pause and
 * Stop. It names nothing but Frond and the minutes. */
public class SessionService extends Service {
    static final String SHOW = "org.frond.app.SHOW";
    static final String PAUSE = "org.frond.app.PAUSE";
    static final String STOP = "org.frond.app.STOP";

    /** Who is told of an answer: the C++ side, or a test. */
    interface Hears {
        void answered(boolean stops);
    }

    static Hears hears = SessionService::answered;

    /** What is shown; null: nothing. Written where Qt's code runs, read by the service. */
    private static String line;
    private static boolean paused;

    /** The system was asked for one that is not there yet. It ends an app whose service is stopped before
     * it was shown. */
    private static boolean asked;

    /** The one that is shown. */
    private static SessionService current;

    /** {@code stops}, or pauses and goes on in turn. Runs in the thread of the activity. */
    private static native void answered(boolean stops);

    /** Begins it, or says something else. The system lets it begin only while the window is in front;
     * where it does not, the alarm of the session still tells of its minutes. */
    public static synchronized void show(Context context, String nowLine, boolean nowPaused) {
        line = nowLine;
        paused = nowPaused;
        if (current != null) {
            Notifier.manager(context).notify(Notifier.RUNNING, notification(context));
        } else if (!asked) {
            try {
                context.startForegroundService(new Intent(context, SessionService.class).setAction(SHOW));
                asked = true;
            } catch (IllegalStateException inTheBackground) {
                asked = false; // the next minute tries again
            }
        }
    }

    public static synchronized void takeAway(Context context) {
        line = null;
        if (current != null) {
            context.stopService(new Intent(context, SessionService.class));
            current = null;
        }
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        String action = intent == null ? null : intent.getAction();
        synchronized (SessionService.class) {
            if (SHOW.equals(action)) {
                asked = false;
                toFront(notification(this));
                current = this;
            }
            if (line == null || current != this) { // taken away meanwhile, or its process is another one
                current = null;
                stopSelf();
                return START_NOT_STICKY;
            }
        }
        if (PAUSE.equals(action) || STOP.equals(action)) {
            hears.answered(STOP.equals(action));
        }
        return START_NOT_STICKY; // a session whose process is gone is offered again by the window
    }

    private void toFront(Notification notification) {
        if (Build.VERSION.SDK_INT >= 34) {
            startForeground(Notifier.RUNNING, notification, ServiceInfo.FOREGROUND_SERVICE_TYPE_SPECIAL_USE);
        } else {
            startForeground(Notifier.RUNNING, notification);
        }
    }

    @Override
    public void onDestroy() {
        synchronized (SessionService.class) {
            if (current == this) {
                current = null;
            }
        }
        super.onDestroy();
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }

    private static Notification notification(Context context) {
        Resources words = context.getResources();
        Icon icon = Icon.createWithResource(context, R.drawable.quiet);
        Notification.Builder builder = Notifier.running(context, line == null ? "" : line);
        builder.addAction(new Notification.Action.Builder(icon,
                words.getString(paused ? R.string.go_on : R.string.pause), answer(context, PAUSE)).build());
        builder.addAction(new Notification.Action.Builder(icon,
                words.getString(R.string.stop), answer(context, STOP)).build());
        return builder.build();
    }

    private static PendingIntent answer(Context context, String action) {
        return PendingIntent.getService(context, 0, new Intent(context, SessionService.class).setAction(action),
                PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }
}
