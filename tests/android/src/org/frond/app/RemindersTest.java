// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import android.app.AlarmManager;
import android.app.Notification;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Build;
import java.io.File;
import java.io.FileWriter;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.Test;

public class RemindersTest extends PhoneTest {
    private void answer(String action, long now) {
        for (Notification.Action offered : shown().actions) {
            if (action.equals(offered.intent.intent.getAction())) {
                ReminderReceiver.receive(phone, offered.intent.intent, now);
                return;
            }
        }
        throw new AssertionError("no such answer: " + action);
    }

    private String[] armed() {
        return phone.alarms.armed.values().stream()
                .map(alarm -> LocalDateTime.ofEpochSecond(alarm.at / 1000, 0, ZoneOffset.UTC)
                        .atOffset(ZoneOffset.UTC).atZoneSameInstant(ZoneId.systemDefault())
                        .toLocalDateTime().toString())
                .toArray(String[]::new);
    }

    @Test
    public void armsTheNextOnesInexactly() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30", "2026-03-04T20:30");
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        assertEquals(2, phone.alarms.armed.size());
        for (AlarmManager.Armed alarm : phone.alarms.armed.values()) {
            assertFalse(alarm.exact);
            assertTrue((alarm.pending.flags & PendingIntent.FLAG_IMMUTABLE) != 0);
        }
        assertEquals("2026-03-03T20:30", armed()[0]);
    }

    @Test
    public void armsAtMostSoManyAndTakesAwayTheOthers() throws Exception {
        String[] times = new String[60];
        for (int i = 0; i < times.length; ++i) {
            times[i] = LocalDateTime.of(2026, 3, 3, 20, 30).plusDays(i).toString();
        }
        phone.handOver(0, false, times);
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        assertEquals(Alarms.ARMED, phone.alarms.armed.size());
        phone.handOver(0, false, "2026-03-03T20:30");
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        assertEquals(1, phone.alarms.armed.size());
        Alarms.cancelAll(phone);
        assertEquals(0, phone.alarms.armed.size());
    }

    @Test
    public void toTheMinuteOnlyWhereItIsWantedAndAllowed() throws Exception {
        phone.handOver(0, true, "2026-03-03T20:30");
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        assertTrue(phone.alarms.armed.get(0).exact);
        Build.VERSION.SDK_INT = 31;
        phone.alarms.exactAllowed = false;
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        assertFalse(phone.alarms.armed.get(0).exact);
        Build.VERSION.SDK_INT = 30; // where nobody is asked
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        assertTrue(phone.alarms.armed.get(0).exact);
        phone.alarms.exactThrows = true; // taken back in between
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        assertFalse(phone.alarms.armed.get(0).exact);
    }

    @Test
    public void showsWhatIsDueOnceAndWritesItDown() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30", "2026-03-04T20:30");
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        long now = at("2026-03-03T20:41:00"); // the system took its time
        phone.goTo(now);
        assertEquals(1, phone.notifications.all.size());
        assertEquals(now + " shown 2026-03-03T20:30\n", phone.log());
        assertEquals("2026-03-04T20:30", armed()[0]);
        ReminderReceiver.showDue(phone, now + 1);
        assertEquals(1, phone.notifications.all.size());
    }

    @Test
    public void severalAtOnceAreOne() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30", "2026-03-03T20:45");
        ReminderReceiver.showDue(phone, at("2026-03-03T20:50:00"));
        assertEquals(1, phone.notifications.all.size());
        assertEquals(2, phone.log().split("\n").length);
    }

    @Test
    public void anHourLaterItIsLeftOut() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30");
        ReminderReceiver.showDue(phone, at("2026-03-03T21:30:01"));
        assertEquals(0, phone.notifications.all.size());
        assertEquals("", phone.log());
    }

    @Test
    public void isArmedAgainAfterARestartAnUpdateAndAnotherClock() throws Exception {
        String later = LocalDateTime.now().plusDays(1).withSecond(0).withNano(0).toString();
        for (String action : RearmReceiver.HEARD) {
            phone.handOver(0, false, later);
            phone.alarms.armed.clear(); // what a restart does
            new RearmReceiver().onReceive(phone, new Intent(action));
            assertEquals(action, 1, phone.alarms.armed.size());
        }
        phone.alarms.armed.clear();
        new RearmReceiver().onReceive(phone, new Intent("com.example.OTHER"));
        assertEquals(0, phone.alarms.armed.size());
    }

    @Test
    public void timesFloatWithTheTraveller() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30");
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        long home = phone.alarms.armed.get(0).at;
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        Alarms.rearm(phone, at("2026-03-03T06:00:00"));
        assertEquals(6 * 3600 * 1000L, phone.alarms.armed.get(0).at - home);
    }

    @Test
    public void laterComesAgainAndOnce() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30");
        ReminderReceiver.showDue(phone, at("2026-03-03T20:30:05"));
        answer(ReminderReceiver.LATER, at("2026-03-03T20:31:10"));
        assertNull(shown());
        assertEquals("2026-03-03T21:01", armed()[0]);
        phone.goTo(at("2026-03-03T21:01:30"));
        assertNotNull(shown());
        assertTrue(phone.log().endsWith(" shown 2026-03-03T21:01\n"));
        // Frond took it in and has nothing more for the day.
        phone.handOver(at("2026-03-03T21:05:00"), false);
        Alarms.rearm(phone, at("2026-03-03T21:05:00"));
        assertEquals(0, phone.alarms.armed.size());
    }

    @Test
    public void notTodaySilencesTheDay() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30", "2026-03-03T21:30", "2026-03-04T20:30");
        ReminderReceiver.showDue(phone, at("2026-03-03T20:30:05"));
        answer(ReminderReceiver.NOT_TODAY, at("2026-03-03T20:31:00"));
        assertEquals(1, phone.alarms.armed.size());
        assertEquals("2026-03-04T20:30", armed()[0]);
        ReminderReceiver.showDue(phone, at("2026-03-03T21:30:05"));
        assertEquals(1, phone.notifications.all.size());
    }

    @Test
    public void startOpensFrond() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30");
        ReminderReceiver.showDue(phone, at("2026-03-03T20:30:05"));
        assertEquals("android.intent.action.MAIN", shown().intent.intent.getAction());
        assertEquals("android.intent.action.MAIN",
                shown().actions.get(0).intent.intent.getAction());
    }

    @Test
    public void whereTheyAreOffItIsWrittenDown() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30", "2026-03-04T20:30");
        phone.notifications.enabled = false;
        ReminderReceiver.showDue(phone, at("2026-03-03T20:30:05"));
        assertTrue(phone.log().endsWith(" failed 2026-03-03T20:30\n"));
        phone.notifications.enabled = true;
        phone.notifications.channel.importance = NotificationManager.IMPORTANCE_NONE;
        ReminderReceiver.showDue(phone, at("2026-03-04T20:30:05"));
        assertTrue(phone.log().endsWith(" failed 2026-03-04T20:30\n"));
        assertEquals(0, phone.notifications.all.size());
    }

    @Test
    public void aLockedScreenShowsNothing() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30");
        ReminderReceiver.showDue(phone, at("2026-03-03T20:30:05"));
        Notification shown = shown();
        assertEquals(Notification.VISIBILITY_SECRET, shown.visibility);
        assertEquals(Notification.VISIBILITY_SECRET, phone.notifications.channel.visibility);
        assertEquals("A quiet moment, if you'd like one.", shown.title);
        for (Notification.Action action : shown.actions) {
            assertTrue((action.intent.flags & PendingIntent.FLAG_IMMUTABLE) != 0);
            Intent told = action.intent.intent;
            told.removeExtra("start");
            assertEquals("{due=2026-03-03T20:30}", told.extras.toString());
        }
    }

    @Test
    public void oneCanBeTriedOutAndIsNoneOfThePlan() throws Exception {
        phone.handOver(0, false, "2026-03-03T20:30");
        Alarms.rearm(phone, at("2026-03-03T12:00:00"));
        Alarms.tryOne(phone, "Tea?", at("2026-03-03T12:00:10"));
        phone.goTo(at("2026-03-03T12:00:10"));
        assertEquals("Tea?", shown().title);
        assertTrue(phone.log().endsWith(" shown 1970-01-01T00:00\n"));
        answer(ReminderReceiver.NOT_TODAY, at("2026-03-03T12:01:00"));
        assertFalse(phone.log().contains("not_today"));
        assertEquals(1, phone.alarms.armed.size());
    }

    @Test
    public void permissionIsAskedOnceAndItsStateTold() {
        Build.VERSION.SDK_INT = 33;
        phone.notifications.enabled = false;
        assertEquals(Reminders.NOT_ASKED, Reminders.permission(phone));
        Reminders.requestPermission(phone);
        assertEquals("[android.permission.POST_NOTIFICATIONS]", phone.asked.toString());
        assertEquals(Reminders.REFUSED, Reminders.permission(phone));
        phone.notifications.enabled = true;
        assertEquals(Reminders.GRANTED, Reminders.permission(phone));
        Build.VERSION.SDK_INT = 30;
        phone.notifications.enabled = false;
        phone.kept.clear();
        assertEquals(Reminders.REFUSED, Reminders.permission(phone)); // none is ever asked there
    }

    @Test
    public void thePageOfTheSystemFitsTheCause() {
        Build.VERSION.SDK_INT = 31;
        Reminders.openSettings(phone, "permission");
        Reminders.openSettings(phone, "exact");
        Reminders.openSettings(phone, "battery_saver");
        assertEquals("android.settings.APP_NOTIFICATION_SETTINGS", phone.opened.get(0).getAction());
        assertEquals("android.settings.REQUEST_SCHEDULE_EXACT_ALARM", phone.opened.get(1).getAction());
        assertEquals("package:org.frond.app", phone.opened.get(1).data.toString());
        assertEquals("android.settings.APPLICATION_DETAILS_SETTINGS", phone.opened.get(2).getAction());
        phone.activities.restricted = true;
        assertTrue(Reminders.heldBack(phone));
    }

    @Test
    public void clocksThatChangeAreFollowedByOneRule() {
        long gap = ReminderRules.instant(LocalDateTime.of(2026, 3, 29, 1, 30), ZoneId.of("Europe/London"));
        assertEquals("2026-03-29T01:30", LocalDateTime.ofEpochSecond(gap, 0, ZoneOffset.UTC).toString());
        long overlap = ReminderRules.instant(LocalDateTime.of(2026, 10, 25, 1, 30), ZoneId.of("Europe/London"));
        assertEquals("2026-10-25T00:30", LocalDateTime.ofEpochSecond(overlap, 0, ZoneOffset.UTC).toString());
        long half = ReminderRules.instant(
                LocalDateTime.of(2026, 10, 4, 2, 15), ZoneId.of("Australia/Lord_Howe"));
        assertEquals("2026-10-03T15:45", LocalDateTime.ofEpochSecond(half, 0, ZoneOffset.UTC).toString());
    }

    /** The same cases as tests/data/reminder/reminderrules_test.cpp has. */
    @Test
    public void theRulesAreThoseOfTheCore() throws Exception {
        int cases = 0;
        for (String line : Files.readAllLines(Paths.get(System.getProperty("fixtures")))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" *\\| *", -1);
            ZoneId zone = ZoneId.of(parts[0]);
            long now = Long.parseLong(parts[1]);
            HandOver handOver = new HandOver();
            handOver.made = Long.parseLong(parts[2]);
            for (String time : parts[3].split(" ")) {
                handOver.due.add(HandOver.time(time));
            }
            List<ReminderLog.Event> events = new ArrayList<ReminderLog.Event>();
            for (String event : parts[4].split("; *")) {
                if (!event.isEmpty()) {
                    events.add(ReminderLog.parse(event));
                }
            }
            Set<LocalDateTime> open = ReminderRules.open(handOver, events);
            StringBuilder due = new StringBuilder();
            for (LocalDateTime time : ReminderRules.due(open, zone, now)) {
                due.append(due.length() > 0 ? " " : "").append(time);
            }
            List<Long> next = ReminderRules.next(open, zone, now, 1);
            assertEquals(line, parts[5], due.toString());
            assertEquals(line, parts[6], next.isEmpty() ? "-" : next.get(0).toString());
            ++cases;
        }
        assertTrue(cases >= 15);
    }

    @Test
    public void filesThatAreNotWholeCountAsEmpty() throws Exception {
        assertEquals(0, HandOver.parse("frond-handover 1\nline x\nat 2026-03-03T20:30\n").due.size());
        assertEquals(0, HandOver.parse("frond-handover 2\nat 2026-03-03T20:30\nend\n").due.size());
        assertEquals(0, HandOver.read(new File(phone.folder, "none")).due.size());
        ReminderLog log = Alarms.log(phone);
        FileWriter torn = new FileWriter(phone.logFile());
        torn.write("rubbish\n12 later 2026-03-03T20:30\n12 sho");
        torn.close();
        log.append(new ReminderLog.Event(13, ReminderLog.SHOWN, LocalDateTime.of(2026, 3, 3, 20, 30), null));
        assertEquals(1, log.read().size());
        assertTrue(phone.log().endsWith("sho\n13 shown 2026-03-03T20:30\n"));
    }
}
