// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import android.app.Notification;
import android.content.Intent;
import java.io.IOException;
import org.junit.Test;

/** "Start" on a reminder, and a touch on it. */
public class ArrivalTest extends PhoneTest {
    private static final String EVENING = "2026-03-03T20:30";

    private Notification remind() throws IOException {
        phone.handOver(at("2026-03-03T09:00"), true, EVENING);
        ReminderReceiver.showDue(phone, at(EVENING));
        return shown();
    }

    /** The window is opened, or brought to the front, with it. */
    private boolean arrive(Intent intent) {
        phone.setIntent(intent);
        return Arrival.takeStart(phone);
    }

    @Test
    public void startIsWantedOnceAndIsWrittenDown() throws IOException {
        Intent start = remind().actions.get(0).intent.intent;
        assertTrue(arrive(start));
        assertNull("the system leaves it there", shown());
        assertTrue(phone.log().endsWith(" started " + EVENING + "\n"));
        assertFalse("it came to the front again", Arrival.takeStart(phone));
    }

    @Test
    public void aTouchOpensAndStartsNothing() throws IOException {
        Notification reminder = remind();
        assertNotEquals("of two that differ by extras alone the system makes one",
                reminder.actions.get(0).intent.code, reminder.intent.code);
        assertFalse(arrive(reminder.intent.intent));
        assertFalse(phone.log().contains("started"));
    }

    @Test
    public void anIntentThatTheSystemKeptStartsNothing() throws IOException {
        Intent start = remind().actions.get(0).intent.intent;
        Intent again = Arrival.of(new Intent("android.intent.action.MAIN"), HandOver.time(EVENING), true);
        assertTrue(arrive(start));
        assertFalse("its process was ended, its window is opened from the home screen", arrive(again));
        String later = "2026-03-04T20:30";
        phone.handOver(at("2026-03-04T09:00"), true, later);
        ReminderReceiver.showDue(phone, at(later));
        Intent old = Arrival.of(new Intent("android.intent.action.MAIN"), HandOver.time(later), true)
                .addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY);
        assertFalse("from the overview", arrive(old));
        assertTrue(arrive(Arrival.of(new Intent("android.intent.action.MAIN"), HandOver.time(later), true)));
    }

    @Test
    public void theOneThatIsTriedOutOpensOnly() {
        Reminders.tryOne(phone, "A quiet moment, if you'd like one.", 0);
        phone.goTo(System.currentTimeMillis() / 1000 + 1);
        assertFalse(arrive(shown().actions.get(0).intent.intent));
        assertNull(shown());
    }

    @Test
    public void whatWasNeverShownStartsNothing() {
        assertFalse("another app's", arrive(
                Arrival.of(new Intent("android.intent.action.MAIN"), HandOver.time(EVENING), true)));
    }

    @Test
    public void anythingElseStartsNothing() {
        assertFalse(Arrival.takeStart(phone));
        assertFalse(arrive(new Intent("android.intent.action.MAIN")));
        assertFalse(arrive(new Intent("android.intent.action.MAIN").putExtra("start", "yes")));
        assertFalse(arrive(new Intent("android.intent.action.MAIN")
                .putExtra("start", "yes").putExtra("due", "soon")));
    }

    @Test
    public void aWindowThatIsOpenHearsTheNewest() {
        class Opened extends FrondActivity {
            void again(Intent intent) {
                onNewIntent(intent);
            }
        }

        Opened activity = new Opened();
        Intent first = new Intent("android.intent.action.MAIN");
        Intent second = new Intent("android.intent.action.MAIN");
        activity.setIntent(first);
        activity.again(second);
        assertSame(second, activity.getIntent());
        assertEquals("android.intent.action.MAIN", activity.getIntent().getAction());
    }

    @Test
    public void aWindowBesideAnotherAppIsToldOfWhatItStaysInFrontFor() {
        class Beside extends FrondActivity {
            void arrives() {
                onNewIntent(new Intent("android.intent.action.MAIN"));
            }
        }

        Arrival.Hears nobody = Arrival.hears;
        int[] told = {0};
        Beside activity = new Beside();
        activity.arrives(); // nothing is made yet that could be told
        Arrival.hears = () -> ++told[0];
        try {
            activity.arrives();
            assertEquals(1, told[0]);
            activity.onRequestPermissionsResult(1, new String[0], new int[0]);
            assertEquals(2, told[0]);
        } finally {
            Arrival.hears = nobody;
        }
    }
}
