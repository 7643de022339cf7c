// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.app.Activity;
import android.app.ActivityManager;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.net.Uri;
import android.os.Build;
import android.provider.Settings;

/** What the C++ side calls (app/platform/android/jnibridge.cpp). */
public final class Reminders {
    /**
     * In the folder of the app's files, which is the C++ side's HOME: where data/file/location.h keeps its file.
     * Beside it lie what is handed over and the log.
     */
    static final String DATABASE = ".local/share/frond/frond.db";

    static final int NOT_ASKED = 0;
    static final int GRANTED = 1;
    static final int REFUSED = 2;

    private static final String ASKED = "asked";
    private static final String PERMISSION = "android.permission.POST_NOTIFICATIONS";
    private static final int REQUEST = 1;

    private Reminders() {}

    public static void rearm(Context context) {
        Alarms.rearm(context, System.currentTimeMillis() / 1000);
    }

    public static void cancelAll(Context context) {
        Alarms.cancelAll(context);
        Notifier.clear(context);
    }

    public static void clearShown(Context context) {
        Notifier.clear(context);
    }

    public static void tryOne(Context context, String line, int seconds) {
        Alarms.tryOne(context, line, System.currentTimeMillis() / 1000 + seconds);
    }

    /** A session's minutes are over then; in place of the alarm before. */
    public static void handAlarm(Context context, String line, int seconds, boolean vibrates) {
        Alarms.handSession(context, line, seconds, vibrates);
    }

    public static void takeBackAlarm(Context context) {
        Alarms.takeBackSession(context);
        Notifier.clearSession(context);
    }

    public static int permission(Context context) {
        if (Notifier.manager(context).areNotificationsEnabled()) {
            return GRANTED;
        }
        return Build.VERSION.SDK_INT >= 33 && !asked(context).getBoolean(ASKED, false)
                ? NOT_ASKED : REFUSED;
    }

    /** The answer is what {@link #permission} says once the activity is in front again. */
    public static void requestPermission(Context context) {
        asked(context).edit().putBoolean(ASKED, true).apply();
        if (Build.VERSION.SDK_INT >= 33 && context instanceof Activity) {
            ((Activity) context).requestPermissions(new String[] {PERMISSION}, REQUEST);
        }
    }

    public static boolean exactAllowed(Context context) {
        return Alarms.exactAllowed(context);
    }

    /** The person or the system has taken work in the background from the app. */
    public static boolean heldBack(Context context) {
        ActivityManager manager =
                (ActivityManager) context.getSystemService(Context.ACTIVITY_SERVICE);
        return manager.isBackgroundRestricted();
    }

    /** The system's page for a cause as core/reminder/reminderport.h names it. */
    public static boolean openSettings(Context context, String cause) {
        Intent intent;
        if (cause.equals("exact") && Build.VERSION.SDK_INT >= 31) {
            intent = new Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM)
                    .setData(Uri.fromParts("package", context.getPackageName(), null));
        } else if (cause.equals("battery_saver")) {
            intent = new Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS)
                    .setData(Uri.fromParts("package", context.getPackageName(), null));
        } else {
            intent = new Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
                    .putExtra(Settings.EXTRA_APP_PACKAGE, context.getPackageName());
        }
        context.startActivity(intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK));
        return true;
    }

    /** Holds only that the person was asked. */
    private static SharedPreferences asked(Context context) {
        return context.getSharedPreferences("reminders", Context.MODE_PRIVATE);
    }
}
