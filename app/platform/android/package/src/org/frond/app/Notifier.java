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

/** The one line that is ever shown. A locked screen shows nothing of it. */
final class Notifier {
    static final String CHANNEL = "quiet";
    static final int SHOWN = 1;

    private Notifier() {}

    /** False when the person, or the system, keeps notifications off. */
    static boolean show(Context context, String line, LocalDateTime due) {
        NotificationManager manager = manager(context);
        Resources words = context.getResources();
        NotificationChannel channel = new NotificationChannel(CHANNEL,
                words.getString(R.string.channel_name), NotificationManager.IMPORTANCE_LOW);
        channel.setLockscreenVisibility(Notification.VISIBILITY_SECRET);
        channel.setShowBadge(false);
        channel.enableLights(false);
        manager.createNotificationChannel(channel); // again and again is as once
        NotificationChannel kept = manager.getNotificationChannel(CHANNEL);
        boolean channelOff =
                kept != null && kept.getImportance() == NotificationManager.IMPORTANCE_NONE;
        if (!manager.areNotificationsEnabled() || channelOff) {
            return false;
        }
        Icon icon = Icon.createWithResource(context, R.drawable.quiet);
        Notification.Builder builder = new Notification.Builder(context, CHANNEL)
                .setSmallIcon(icon)
                .setContentTitle(line)
                .setVisibility(Notification.VISIBILITY_SECRET)
                .setLocalOnly(true)
                .setAutoCancel(true)
                .setContentIntent(open(context, due));
        builder.addAction(new Notification.Action.Builder(
                icon, words.getString(R.string.start), open(context, due)).build());
        builder.addAction(new Notification.Action.Builder(
                icon, words.getString(R.string.later),
                answer(context, ReminderReceiver.LATER, due)).build());
        builder.addAction(new Notification.Action.Builder(
                icon, words.getString(R.string.not_today),
                answer(context, ReminderReceiver.NOT_TODAY, due)).build());
        manager.notify(SHOWN, builder.build());
        return true;
    }

    static void clear(Context context) {
        manager(context).cancel(SHOWN);
    }

    static NotificationManager manager(Context context) {
        return (NotificationManager) context.getSystemService(Context.NOTIFICATION_SERVICE);
    }

    /** Opens Frond; a receiver may not do that in its place since Android 12. */
    private static PendingIntent open(Context context, LocalDateTime due) {
        Intent launch = context.getPackageManager().getLaunchIntentForPackage(context.getPackageName());
        if (launch == null) {
            return answer(context, ReminderReceiver.STARTED, due);
        }
        launch.putExtra(ReminderReceiver.DUE, due.toString());
        return PendingIntent.getActivity(context, 0, launch,
                PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }

    private static PendingIntent answer(Context context, String action, LocalDateTime due) {
        Intent intent = new Intent(context, ReminderReceiver.class).setAction(action);
        intent.putExtra(ReminderReceiver.DUE, due.toString());
        return PendingIntent.getBroadcast(context, 0, intent,
                PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }
}
