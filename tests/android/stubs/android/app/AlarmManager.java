// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

import android.os.Build;
import java.util.Map;
import java.util.TreeMap;

/** Remembers what is armed, by the place of each. */
public class AlarmManager {
    public static final int RTC_WAKEUP = 0;

    public static final class Armed {
        public final long at;
        public final boolean exact;
        public final PendingIntent pending;

        Armed(long at, boolean exact, PendingIntent pending) {
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
        armed.put(pending.code, new Armed(at, false, pending));
    }

    public void setExactAndAllowWhileIdle(int type, long at, PendingIntent pending) {
        if (exactThrows) {
            throw new SecurityException("taken back");
        }
        armed.put(pending.code, new Armed(at, true, pending));
    }

    public void cancel(PendingIntent pending) {
        armed.remove(pending.code);
    }
}
