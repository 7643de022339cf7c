// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import java.time.LocalDateTime;

/** What the window was brought to the front for. */
public final class Arrival {
    private static final String START = "start";

    /** Who is told: the C++ side, or a test. */
    interface Hears {
        void changed();
    }

    static Hears hears = Arrival::changed;

    private Arrival() {}

    /** In the thread of the activity. */
    private static native void changed();

    /** The window was given another intent or an answer about permission. Beside another app Qt does not
     * say that it came to the front for it, where it was all the time. */
    static void tell() {
        try {
            hears.changed();
        } catch (UnsatisfiedLinkError notMade) { // the window looks once it is made
            return;
        }
    }

    /** Opens Frond for {@code due}; with {@code start} a session is wanted, unless it is only tried out. */
    static Intent of(Intent launch, LocalDateTime due, boolean start) {
        launch.putExtra(ReminderReceiver.DUE, due.toString());
        return start && !due.equals(ReminderLog.TRY) ? launch.putExtra(START, "yes") : launch;
    }

    private static boolean wasShown(Context context, LocalDateTime due) {
        for (ReminderLog.Event event : Alarms.log(context).read()) {
            if (event.word.equals(ReminderLog.SHOWN) && event.due.equals(due)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "Start" on a reminder brought it here, once for each reminder: after its process was
     * ended the system opens a window with the intent that it was first opened with. */
    public static boolean takeStart(Context context) {
        Intent intent = context instanceof Activity ? ((Activity) context).getIntent() : null;
        String text = intent == null ? null : intent.getStringExtra(ReminderReceiver.DUE);
        LocalDateTime due = text == null ? null : HandOver.time(text);
        if (due == null) {
            return false;
        }
        Notifier.clear(context); // the system leaves it there when it was answered by its button
        SharedPreferences kept = context.getSharedPreferences("reminders", Context.MODE_PRIVATE);
        boolean wanted = intent.getStringExtra(START) != null
                && (intent.getFlags() & Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY) == 0
                && !text.equals(kept.getString(START, ""))
                && wasShown(context, due); // any app may open the window and say that it was
        intent.removeExtra(START);
        if (wanted) {
            kept.edit().putString(START, text).apply();
            ReminderReceiver.answer(context, ReminderReceiver.STARTED, due, System.currentTimeMillis() / 1000);
        }
        return wanted;
    }
}
