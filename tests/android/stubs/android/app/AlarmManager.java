// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

import android.os.Build;
import java.util.Map;
import java.util.TreeMap;

/** Remembers what is armed, by the place of each. */
public class AlarmManager {
    public static final int RTC_WAKEUP = 0;
    public static final int ELAPSED_REALTIME_WAKEUP = 2;

    public static final class Armed {
        public final int clock;
        public final long at; // milliseconds of that clock
        public final boolean exact;
        public final PendingIntent pending;

        Armed(int clock, long at, boolean exact, PendingIntent pending) {
            this.clock = clock;
            this.at = at;
            this.exact = exact;
            this.pending = pending;
        }
    }

    public final Map<Integer, Armed> armed = new TreeMap<Integer, Armed>();
    public boolean exactAllowed = true;
    public boolean exactThrows;

    public boolean canScheduleExactAlarms() {
        Build.VERSION.needs(31);
        return exactAllowed;
    }

    public void setAndAllowWhileIdle(int type, long at, PendingIntent pending) {
        armed.put(pending.code, new Armed(type, at, false, pending));
    }

    public void setExactAndAllowWhileIdle(int type, long at, PendingIntent pending) {
        if (exactThrows) {
            throw new SecurityException("taken back");
        }
        armed.put(pending.code, new Armed(type, at, true, pending));
    }

    /** Only what was armed by the same intent, as the system tells them apart. */
    public void cancel(PendingIntent pending) {
        Armed there = armed.get(pending.code);
        if (there != null
                && pending.intent.getAction().equals(there.pending.intent.getAction())) {
            armed.remove(pending.code);
        }
    }
}
