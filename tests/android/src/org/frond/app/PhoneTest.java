// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import static org.junit.Assert.assertTrue;

import android.app.Notification;
import android.os.Build;
import java.io.File;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.After;
import org.junit.Before;

/** A fake phone in Berlin, new for each test. */
public abstract class PhoneTest {
    FakePhone phone;

    @Before
    public void setUp() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        Build.VERSION.SDK_INT = Integer.getInteger("level");
        phone = new FakePhone();
    }

    @After
    public void tearDown() {
        remove(phone.folder);
    }

    private static void remove(File file) {
        File[] inside = file.listFiles();
        if (inside != null) {
            for (File each : inside) {
                remove(each);
            }
        }
        assertTrue(file.delete());
    }

    static long at(String text) {
        return LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toEpochSecond();
    }

    /** The reminder that is showing. */
    Notification shown() {
        return phone.notifications.showing.get(Notifier.SHOWN);
    }
}
