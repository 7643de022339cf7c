// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import static org.junit.Assert.assertEquals;

import android.view.WindowManager.LayoutParams;
import java.io.IOException;
import org.junit.Test;

public class ScreenTest {
    private final FakePhone phone;

    public ScreenTest() throws IOException {
        phone = new FakePhone();
    }

    private int flags() {
        for (Runnable work : phone.waiting) {
            work.run();
        }
        phone.waiting.clear();
        return phone.getWindow().flags;
    }

    @Test
    public void staysOnWhileThatIsWanted() {
        Screen.keepOn(phone, true);
        assertEquals("only the thread of the window touches it", 0, phone.getWindow().flags);
        assertEquals(LayoutParams.FLAG_KEEP_SCREEN_ON, flags());
        Screen.keepOn(phone, false);
        assertEquals(0, flags());
    }

    @Test
    public void staysCoveredWhateverTheScreenDoes() {
        Screen.cover(phone);
        Screen.keepOn(phone, true);
        Screen.keepOn(phone, false);
        assertEquals(LayoutParams.FLAG_SECURE, flags());
    }
}
