// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

import android.content.Context;
import android.content.Intent;

public final class PendingIntent {
    public static final int FLAG_UPDATE_CURRENT = 1 << 27;
    public static final int FLAG_IMMUTABLE = 1 << 26;

    public final int code;
    public final int flags;
    public final Intent intent;

    private PendingIntent(int code, Intent intent, int flags) {
        this.code = code;
        this.intent = intent;
        this.flags = flags;
    }

    public static PendingIntent getBroadcast(Context context, int code, Intent intent, int flags) {
        return new PendingIntent(code, intent, flags);
    }

    public static PendingIntent getService(Context context, int code, Intent intent, int flags) {
        return new PendingIntent(code, intent, flags);
    }

    public static PendingIntent getActivity(Context context, int code, Intent intent, int flags) {
        return new PendingIntent(code, intent, flags);
    }
}
