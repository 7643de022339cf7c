// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.os.Build;
import android.os.SystemClock;
import java.io.File;
import java.time.ZoneId;
import java.util.List;

/** Keeps the alarms of the system equal to what is to come. */
final class Alarms {
    /** The next so many are armed, so that one that is lost does not end them all. */
    static final int ARMED = 32;

    /** The one that is tried out has a place of its own. */
    static final int TRY = ARMED;

    /** So has the one of a session that runs. */
    static final int SESSION = ARMED + 1;

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

    /** Counted by the clock that nobody sets, as a session counts its minutes. */
    static void handSession(Context context, String line, int seconds, boolean vibrates) {
        Intent intent = alarm(context).setAction(ReminderReceiver.MINUTES);
        intent.putExtra(ReminderReceiver.LINE, line);
        intent.putExtra(ReminderReceiver.VIBRATES, vibrates ? "yes" : "no");
        arm(context, AlarmManager.ELAPSED_REALTIME_WAKEUP,
                SystemClock.elapsedRealtime() + seconds * 1000L, true, pending(context, SESSION, intent));
    }

    static void takeBackSession(Context context) {
        manager(context).cancel(
                pending(context, SESSION, alarm(context).setAction(ReminderReceiver.MINUTES)));
    }

    static boolean exactAllowed(Context context) {
        return Build.VERSION.SDK_INT < 31 || manager(context).canScheduleExactAlarms();
    }

    private static void arm(Context context, int place, long at, boolean exact, Intent intent) {
        arm(context, AlarmManager.RTC_WAKEUP, at * 1000, exact, pending(context, place, intent));
    }

    private static void arm(
            Context context, int clock, long millis, boolean exact, PendingIntent pending) {
        AlarmManager manager = manager(context);
        if (exact && exactAllowed(context)) {
            try {
                manager.setExactAndAllowWhileIdle(clock, millis, pending);
                return;
            } catch (SecurityException takenBackMeanwhile) {
                exact = false;
            }
        }
        manager.setAndAllowWhileIdle(clock, millis, pending);
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
