// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.content.res.Resources;
import android.graphics.drawable.Icon;
import java.time.LocalDateTime;

/** The lines that are ever shown: a reminder, and a session's minutes. A locked screen shows none. */
final class Notifier {
    static final String CHANNEL = "quiet";
    static final int SHOWN = 1;
    static final int SESSION = 2;
    static final int RUNNING = 3;

    private static final int OPEN = 0;
    private static final int OPEN_AND_START = 1;

    private Notifier() {}

    /** False when the person, or the system, keeps notifications off. */
    static boolean show(Context context, String line, LocalDateTime due) {
        if (!isAllowed(context)) {
            return false;
        }
        Resources words = context.getResources();
        Notification.Builder builder = quiet(context, line).setContentIntent(open(context, due, false));
        Icon icon = Icon.createWithResource(context, R.drawable.quiet);
        builder.addAction(new Notification.Action.Builder(
                icon, words.getString(R.string.start), open(context, due, true)).build());
        builder.addAction(new Notification.Action.Builder(
                icon, words.getString(R.string.later),
                answer(context, ReminderReceiver.LATER, due)).build());
        builder.addAction(new Notification.Action.Builder(
                icon, words.getString(R.string.not_today),
                answer(context, ReminderReceiver.NOT_TODAY, due)).build());
        manager(context).notify(SHOWN, builder.build());
        return true;
    }

    /** With nothing to answer; a touch opens Frond. The phone moves once, without a sound, also where
     * notifications are off. */
    static void showSession(Context context, String line, boolean vibrates) {
        if (!line.isEmpty() && isAllowed(context)) {
            manager(context).notify(SESSION, opening(context, line, SESSION).build());
        }
        if (vibrates) {
            Vibration.once(context, Vibration.MINUTES_OVER);
        }
    }

    /** It stays until it is taken away, whatever is swiped. */
    static Notification.Builder running(Context context, String line) {
        isAllowed(context); // where it is not the service runs all the same
        return opening(context, line, RUNNING).setAutoCancel(false).setOngoing(true).setOnlyAlertOnce(true);
    }

    static void clearSession(Context context) {
        manager(context).cancel(SESSION);
    }

    private static boolean isAllowed(Context context) {
        NotificationManager manager = manager(context);
        NotificationChannel channel = new NotificationChannel(CHANNEL,
                context.getResources().getString(R.string.channel_name),
                NotificationManager.IMPORTANCE_LOW);
        channel.setLockscreenVisibility(Notification.VISIBILITY_SECRET);
        channel.setShowBadge(false);
        channel.enableLights(false);
        manager.createNotificationChannel(channel); // again and again is as once
        NotificationChannel kept = manager.getNotificationChannel(CHANNEL);
        boolean channelOff =
                kept != null && kept.getImportance() == NotificationManager.IMPORTANCE_NONE;
        return manager.areNotificationsEnabled() && !channelOff;
    }

    private static Notification.Builder quiet(Context context, String line) {
        return new Notification.Builder(context, CHANNEL)
                .setSmallIcon(Icon.createWithResource(context, R.drawable.quiet))
                .setContentTitle(line)
                .setVisibility(Notification.VISIBILITY_SECRET)
                .setLocalOnly(true)
                .setAutoCancel(true);
    }

    /** A touch opens Frond. */
    private static Notification.Builder opening(Context context, String line, int place) {
        Notification.Builder builder = quiet(context, line);
        Intent launch = launch(context);
        if (launch != null) {
            builder.setContentIntent(PendingIntent.getActivity(context, place, launch,
                    PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE));
        }
        return builder;
    }

    static void clear(Context context) {
        manager(context).cancel(SHOWN);
    }

    static NotificationManager manager(Context context) {
        return (NotificationManager) context.getSystemService(Context.NOTIFICATION_SERVICE);
    }

    /** Opens Frond; a receiver may not do that in its place since Android 12. */
    private static PendingIntent open(Context context, LocalDateTime due, boolean start) {
        Intent launch = launch(context);
        if (launch == null) {
            return answer(context, ReminderReceiver.STARTED, due);
        }
        // Of two that differ by nothing but extras the system makes one, unless they have numbers of their own.
        return PendingIntent.getActivity(context, start ? OPEN_AND_START : OPEN, Arrival.of(launch, due, start),
                PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }

    private static Intent launch(Context context) {
        return context.getPackageManager().getLaunchIntentForPackage(context.getPackageName());
    }

    private static PendingIntent answer(Context context, String action, LocalDateTime due) {
        Intent intent = new Intent(context, ReminderReceiver.class).setAction(action);
        intent.putExtra(ReminderReceiver.DUE, due.toString());
        return PendingIntent.getBroadcast(context, 0, intent,
                PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }
}
