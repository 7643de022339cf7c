// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import java.util.Arrays;
import java.util.List;

/** A restart, an update, another clock or zone: alarms are gone, or stand at another time. */
public class RearmReceiver extends BroadcastReceiver {
    static final List<String> HEARD = Arrays.asList(
            "android.intent.action.BOOT_COMPLETED",
            "android.intent.action.MY_PACKAGE_REPLACED",
            "android.intent.action.TIME_SET",
            "android.intent.action.TIMEZONE_CHANGED",
            "android.app.action.SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED");

    @Override
    public void onReceive(Context context, Intent intent) {
        if (HEARD.contains(intent.getAction())) {
            ReminderReceiver.showDue(context, System.currentTimeMillis() / 1000);
        }
    }
}
