// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.os.Build;
import java.io.File;
import java.time.ZoneId;
import java.util.List;

/** Keeps the alarms of the system equal to what is to come. */
final class Alarms {
    /** The next so many are armed, so that one that is lost does not end them all. */
    static final int ARMED = 32;

    /** The one that is tried out has a place of its own. */
    static final int TRY = ARMED;

    private Alarms() {}

    static File handOverFile(Context context) {
        return new File(context.getFilesDir(), Reminders.DATABASE + ".reminders");
    }

    static ReminderLog log(Context context) {
        return new ReminderLog(new File(context.getFilesDir(), Reminders.DATABASE + ".reminders-log"));
    }

    /** Arms what is to come after {@code now}, and takes away all other alarms of ours. */
    static void rearm(Context context, long now) {
        HandOver handOver = HandOver.read(handOverFile(context));
        List<Long> next = ReminderRules.next(
                ReminderRules.open(handOver, log(context).read()), ZoneId.systemDefault(), now, ARMED);
        for (int place = 0; place < ARMED; ++place) {
            if (place < next.size()) {
                arm(context, place, next.get(place), handOver.exact, alarm(context));
            } else {
                manager(context).cancel(pending(context, place, alarm(context)));
            }
        }
    }

    static void cancelAll(Context context) {
        for (int place = 0; place < ARMED; ++place) {
            manager(context).cancel(pending(context, place, alarm(context)));
        }
    }

    static void tryOne(Context context, String line, long at) {
        Intent intent = alarm(context).setAction(ReminderReceiver.TRY);
        intent.putExtra(ReminderReceiver.LINE, line);
        arm(context, TRY, at, true, intent);
    }

    static boolean exactAllowed(Context context) {
        return Build.VERSION.SDK_INT < 31 || manager(context).canScheduleExactAlarms();
    }

    private static void arm(Context context, int place, long at, boolean exact, Intent intent) {
        AlarmManager manager = manager(context);
        PendingIntent pending = pending(context, place, intent);
        long millis = at * 1000;
        if (exact && exactAllowed(context)) {
            try {
                manager.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, millis, pending);
                return;
            } catch (SecurityException takenBackMeanwhile) {
                exact = false;
            }
        }
        manager.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, millis, pending);
    }

    private static AlarmManager manager(Context context) {
        return (AlarmManager) context.getSystemService(Context.ALARM_SERVICE);
    }

    private static Intent alarm(Context context) {
        return new Intent(context, ReminderReceiver.class).setAction(ReminderReceiver.ALARM);
    }

    private static PendingIntent pending(Context context, int place, Intent intent) {
        return PendingIntent.getBroadcast(context, place, intent,
                PendingIntent.FLAG_UPDATE_CURRENT | PendingIntent.FLAG_IMMUTABLE);
    }
}
