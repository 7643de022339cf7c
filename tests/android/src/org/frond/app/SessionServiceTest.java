// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import android.app.Notification;
import android.app.PendingIntent;
import android.content.Intent;
import android.content.pm.ServiceInfo;
import android.os.Build;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A session that runs, outside of the window. */
public class SessionServiceTest extends PhoneTest {
    private final List<String> heard = new ArrayList<String>();
    private SessionService service;

    @Before
    public void listen() {
        SessionService.hears = stops -> heard.add(stops ? "stop" : "pause");
        service = new SessionService();
        service.attach(phone);
    }

    @After
    public void end() {
        SessionService.takeAway(phone);
        for (Intent intent : phone.services) {
            service.onStartCommand(intent, 0, 1); // what was asked for and did not come
        }
        service.onDestroy();
    }

    /** The system begins what was asked for. */
    private void begin() {
        for (Intent intent : phone.services) {
            assertEquals(SessionService.START_NOT_STICKY, service.onStartCommand(intent, 0, 1));
        }
        phone.services.clear();
    }

    private Notification running() {
        return phone.notifications.showing.get(Notifier.RUNNING);
    }

    private List<String> actions() {
        List<String> titles = new ArrayList<String>();
        for (Notification.Action action : running().actions) {
            titles.add(action.intent.intent.getAction());
        }
        return titles;
    }

    @Test
    public void showsItsMinutesWithPauseAndStopAndNothingElse() {
        SessionService.show(phone, "Frond · 12 min", false);
        begin();
        assertEquals("Frond · 12 min", service.inFront.title);
        assertEquals(Notification.VISIBILITY_SECRET, running().visibility);
        assertEquals(Arrays.asList(SessionService.PAUSE, SessionService.STOP), actions());
        assertTrue(running().ongoing);
        assertFalse(running().goesWhenTouched);
        assertTrue("a minute more makes no sound", running().alertsOnce);
        assertEquals("android.intent.action.MAIN", running().intent.intent.getAction());
        for (Notification.Action action : running().actions) {
            assertTrue((action.intent.flags & PendingIntent.FLAG_IMMUTABLE) != 0);
        }
        assertEquals(Build.VERSION.SDK_INT >= 34 ? ServiceInfo.FOREGROUND_SERVICE_TYPE_SPECIAL_USE : 0,
                service.type);
    }

    @Test
    public void isBegunOnceAndFollows() {
        SessionService.show(phone, "Frond · 0 min", false);
        SessionService.show(phone, "Frond · 1 min", false);
        assertEquals(1, phone.services.size());
        begin();
        assertEquals("what was said last", "Frond · 1 min", running().title);
        SessionService.show(phone, "Frond · 2 min", true);
        assertEquals("Frond · 2 min", running().title);
        assertEquals(0, phone.services.size());
    }

    @Test
    public void tellsOfEachAnswer() {
        SessionService.show(phone, "Frond · 0 min", false);
        begin();
        for (Notification.Action action : running().actions) {
            service.onStartCommand(action.intent.intent, 0, 2);
        }
        assertEquals(Arrays.asList("pause", "stop"), heard);
    }

    @Test
    public void goesWithTheSession() {
        SessionService.show(phone, "Frond · 0 min", false);
        begin();
        SessionService.takeAway(phone);
        assertEquals(1, phone.servicesStopped);
        service.onDestroy();
        service = new SessionService();
        service.attach(phone);
        SessionService.show(phone, "Frond · 0 min", false);
        assertEquals("the next one", 1, phone.services.size());
    }

    @Test
    public void isShownBeforeItIsStoppedAlsoWhenItsSessionWasShorter() {
        SessionService.show(phone, "Frond · 0 min", false);
        SessionService.takeAway(phone);
        assertEquals("the system would end the app", 0, phone.servicesStopped);
        begin();
        assertFalse("the system would end the app", service.inFront == null);
        assertTrue(service.stopped);
    }

    @Test
    public void aNextSessionIsNotTakenAwayWithTheOneBefore() {
        SessionService.show(phone, "Frond · 9 min", false);
        begin();
        SessionService.takeAway(phone);
        SessionService.show(phone, "Frond · 0 min", false);
        SessionService before = service;
        service = new SessionService();
        service.attach(phone);
        begin();
        before.onDestroy();
        SessionService.show(phone, "Frond · 1 min", false);
        assertEquals("Frond · 1 min", running().title);
        assertTrue(phone.services.isEmpty());
    }

    @Test
    public void anAnswerToWhatAnotherProcessShowedIsNone() {
        service.onStartCommand(new Intent(SessionService.STOP), 0, 1);
        service.onStartCommand(null, 0, 1);
        assertEquals(Collections.emptyList(), heard);
        assertTrue(service.stopped);
        assertNull(running());
    }

    @Test
    public void theSystemMayRefuseAndIsAskedAgain() {
        phone.inBackground = true;
        SessionService.show(phone, "Frond · 0 min", false);
        assertTrue(phone.services.isEmpty());
        phone.inBackground = false;
        SessionService.show(phone, "Frond · 1 min", false);
        assertEquals(1, phone.services.size());
    }
}
