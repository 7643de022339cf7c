// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Shows what is due and hears the answers to it, without starting Qt. */
public class ReminderReceiver extends BroadcastReceiver {
    static final String ALARM = "org.frond.app.ALARM";
    static final String TRY = "org.frond.app.TRY";
    static final String MINUTES = "org.frond.app.MINUTES";
    static final String LATER = "org.frond.app.LATER";
    static final String NOT_TODAY = "org.frond.app.NOT_TODAY";
    static final String STARTED = "org.frond.app.STARTED";
    static final String DUE = "due";
    static final String LINE = "line";
    static final String VIBRATES = "vibrates";

    @Override
    public void onReceive(Context context, Intent intent) {
        receive(context, intent, System.currentTimeMillis() / 1000);
    }

    static void receive(Context context, Intent intent, long now) {
        String action = intent.getAction();
        if (TRY.equals(action)) {
            boolean shown = Notifier.show(context, intent.getStringExtra(LINE), ReminderLog.TRY);
            note(context, now, shown ? ReminderLog.SHOWN : ReminderLog.FAILED, ReminderLog.TRY, null);
        } else if (MINUTES.equals(action)) {
            Notifier.showSession(context, intent.getStringExtra(LINE),
                    "yes".equals(intent.getStringExtra(VIBRATES)));
        } else if (ALARM.equals(action)) {
            showDue(context, now);
        } else if (intent.getStringExtra(DUE) != null) {
            answer(context, action, HandOver.time(intent.getStringExtra(DUE)), now);
        }
    }

    /** Several that are due at once are shown as one; each gets its line. Arms the next ones. */
    static void showDue(Context context, long now) {
        HandOver handOver = HandOver.read(Alarms.handOverFile(context));
        List<LocalDateTime> due = ReminderRules.due(
                ReminderRules.open(handOver, Alarms.log(context).read()), ZoneId.systemDefault(), now);
        if (!due.isEmpty()) {
            boolean shown = Notifier.show(context, handOver.line, due.get(due.size() - 1));
            for (LocalDateTime time : due) {
                note(context, now, shown ? ReminderLog.SHOWN : ReminderLog.FAILED, time, null);
            }
        }
        Alarms.rearm(context, now);
    }

    static void answer(Context context, String action, LocalDateTime due, long now) {
        Notifier.clear(context);
        boolean isTry = ReminderLog.TRY.equals(due);
        if (due == null || isTry) {
            return;
        }
        if (LATER.equals(action)) {
            LocalDateTime until = LocalDateTime
                    .ofInstant(Instant.ofEpochSecond(now + ReminderRules.LATER_BY), ZoneId.systemDefault())
                    .truncatedTo(ChronoUnit.MINUTES);
            note(context, now, ReminderLog.LATER, due, until);
        } else if (NOT_TODAY.equals(action)) {
            note(context, now, ReminderLog.NOT_TODAY, due, null);
        } else if (STARTED.equals(action)) {
            note(context, now, ReminderLog.STARTED, due, null);
        }
        Alarms.rearm(context, now);
    }

    private static void note(
            Context context, long now, String word, LocalDateTime due, LocalDateTime until) {
        Alarms.log(context).append(new ReminderLog.Event(now, word, due, until));
    }
}
