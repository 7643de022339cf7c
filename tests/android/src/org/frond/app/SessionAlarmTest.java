// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import android.app.AlarmManager;
import android.app.Notification;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Build;
import java.util.Collections;
import org.junit.Test;

/** The alarm of a session that runs, beside the reminders. */
public class SessionAlarmTest extends PhoneTest {
    private static final long NOON = 1772535600; // 2026-03-03, in Berlin

    private AlarmManager.Armed alarm() {
        return phone.alarms.armed.get(Alarms.SESSION);
    }

    private Notification minutes() {
        return phone.notifications.showing.get(Notifier.SESSION);
    }

    @Test
    public void goesOffExactlyThenAndOnce() {
        phone.goTo(NOON);
        Reminders.handAlarm(phone, "20 min", 1200, true);
        assertTrue(alarm().exact);
        assertTrue((alarm().pending.flags & PendingIntent.FLAG_IMMUTABLE) != 0);
        phone.goTo(NOON + 1199);
        assertNull(minutes());
        phone.goTo(NOON + 1200);
        assertEquals("20 min", minutes().title);
        assertEquals(Collections.singletonList((long) Vibration.MINUTES_OVER), phone.vibrator.moved);
        assertNull(alarm());
        phone.goTo(NOON + 9999);
        assertEquals(1, phone.notifications.all.size());
        assertEquals(1, phone.vibrator.moved.size());
    }

    @Test
    public void takesThePlaceOfTheOneBefore() {
        phone.goTo(NOON);
        Reminders.handAlarm(phone, "20 min", 1200, true);
        phone.goTo(NOON + 300);
        Reminders.handAlarm(phone, "25 min", 1200, true);
        assertEquals(1, phone.alarms.armed.size());
        phone.goTo(NOON + 1499);
        assertNull(minutes());
        phone.goTo(NOON + 1500);
        assertEquals("25 min", minutes().title);
    }

    @Test
    public void isSecretAndHasNothingToAnswer() {
        phone.goTo(NOON);
        Reminders.handAlarm(phone, "20 min", 60, true);
        phone.goTo(NOON + 60);
        assertEquals(Notification.VISIBILITY_SECRET, minutes().visibility);
        assertEquals(Notification.VISIBILITY_SECRET, phone.notifications.channel.visibility);
        assertEquals(NotificationManager.IMPORTANCE_LOW, phone.notifications.channel.importance);
        assertTrue(minutes().actions.isEmpty());
        assertEquals("android.intent.action.MAIN", minutes().intent.intent.getAction());
        assertTrue((minutes().intent.flags & PendingIntent.FLAG_IMMUTABLE) != 0);
        assertTrue(minutes().intent.intent.extras.isEmpty());
    }

    @Test
    public void canBeTakenBackBeforeAndAfter() {
        phone.goTo(NOON);
        Reminders.takeBackAlarm(phone); // none: nothing happens
        Reminders.handAlarm(phone, "20 min", 60, true);
        Reminders.takeBackAlarm(phone);
        phone.goTo(NOON + 600);
        assertTrue(phone.notifications.all.isEmpty());
        assertTrue(phone.vibrator.moved.isEmpty());
        Reminders.handAlarm(phone, "20 min", 60, true);
        phone.goTo(NOON + 660);
        assertNotNull(minutes());
        Reminders.takeBackAlarm(phone);
        assertNull(minutes());
    }

    @Test
    public void remindersAndItLeaveEachOtherAlone() throws Exception {
        phone.handOver(0, false, "2026-03-03T12:05", "2026-03-04T20:30");
        phone.goTo(NOON);
        Alarms.rearm(phone, NOON);
        Reminders.handAlarm(phone, "20 min", 600, true);
        assertEquals(3, phone.alarms.armed.size());
        phone.goTo(NOON + 300);
        String log = phone.log();
        PendingIntent opensForReminder = shown().intent;
        phone.goTo(NOON + 600);
        assertEquals("A quiet moment, if you'd like one.", shown().title);
        assertEquals("20 min", minutes().title);
        // Intents of one place share what is put into them.
        assertNotEquals(opensForReminder.code, minutes().intent.code);
        Reminders.takeBackAlarm(phone);
        assertNotNull(shown());
        assertEquals(log, phone.log());
        assertEquals(1, phone.alarms.armed.size());

        Reminders.handAlarm(phone, "20 min", 600, true);
        phone.goTo(NOON + 1200);
        Reminders.clearShown(phone);
        assertNotNull(minutes());
        Reminders.handAlarm(phone, "20 min", 600, true);
        Alarms.rearm(phone, NOON + 1200);
        Reminders.cancelAll(phone);
        assertNotNull(alarm());
        assertNotNull(minutes());
    }

    @Test
    public void aRestartLeavesNone() throws Exception {
        for (String action : RearmReceiver.HEARD) {
            phone.goTo(NOON);
            Reminders.handAlarm(phone, "20 min", 1200, true);
            phone.alarms.armed.clear(); // what a restart does
            new RearmReceiver().onReceive(phone, new Intent(action));
            assertTrue(action, phone.alarms.armed.isEmpty());
            phone.goTo(NOON + 1200);
            assertTrue(action, phone.notifications.all.isEmpty());
            assertEquals("", phone.log());
        }
    }

    @Test
    public void anotherClockDoesNotMoveIt() {
        phone.goTo(NOON);
        Reminders.handAlarm(phone, "20 min", 1200, true);
        phone.started += 3600; // put forward
        phone.goTo(NOON + 3600 + 1199);
        assertNull(minutes());
        phone.goTo(NOON + 3600 + 1200);
        assertNotNull(minutes());
    }

    @Test
    public void whereItMayNotBeExactItStillComes() {
        phone.goTo(NOON);
        phone.alarms.exactThrows = true;
        Reminders.handAlarm(phone, "20 min", 60, true);
        assertFalse(alarm().exact);
        Build.VERSION.SDK_INT = 34;
        phone.alarms.exactThrows = false;
        phone.alarms.exactAllowed = false;
        Reminders.handAlarm(phone, "20 min", 60, true);
        assertFalse(alarm().exact);
        phone.goTo(NOON + 60);
        assertNotNull(minutes());
    }

    @Test
    public void whereNotificationsAreOffItOnlyMovesThePhone() throws Exception {
        phone.goTo(NOON);
        phone.notifications.enabled = false;
        Reminders.handAlarm(phone, "20 min", 60, true);
        phone.goTo(NOON + 60);
        assertTrue(phone.notifications.all.isEmpty());
        assertEquals(1, phone.vibrator.moved.size());
        assertEquals("", phone.log());
    }

    @Test
    public void aDeviceThatCannotMoveShowsItAlone() {
        phone.goTo(NOON);
        phone.vibrator.there = false;
        assertFalse(Vibration.isThere(phone));
        Reminders.handAlarm(phone, "20 min", 60, true);
        phone.goTo(NOON + 60);
        assertNotNull(minutes());
        assertTrue(phone.vibrator.moved.isEmpty());
    }

    @Test
    public void whatWasNotChosenIsLeftOut() throws Exception {
        phone.goTo(NOON);
        Reminders.handAlarm(phone, "20 min", 60, false);
        phone.goTo(NOON + 60);
        assertEquals("20 min", minutes().title);
        assertEquals(Collections.<Long>emptyList(), phone.vibrator.moved);
        Reminders.takeBackAlarm(phone);
        Reminders.handAlarm(phone, "", 60, true);
        phone.goTo(NOON + 120);
        assertEquals(Collections.singletonList((long) Vibration.MINUTES_OVER), phone.vibrator.moved);
        assertNull(minutes());
    }
}
