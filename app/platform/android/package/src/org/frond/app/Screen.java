// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.app.Activity;
import android.content.Context;
import android.view.Window;
import android.view.WindowManager;

/** What the window is to the rest of the phone. Without a window nothing happens. */
public final class Screen {
    private Screen() {}

    /** While a session runs, where that is wanted. */
    public static void keepOn(Context context, boolean on) {
        setFlag(context, WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON, on);
    }

    /** Neither in the overview of apps nor on a screenshot, nor on another screen. */
    public static void cover(Context context) {
        setFlag(context, WindowManager.LayoutParams.FLAG_SECURE, true);
    }

    /** Only the thread of the window may touch it; Qt's code runs in another. */
    private static void setFlag(Context context, int flag, boolean on) {
        if (!(context instanceof Activity)) {
            return;
        }
        Activity activity = (Activity) context;
        activity.runOnUiThread(() -> {
            Window window = activity.getWindow();
            if (on) {
                window.addFlags(flag);
            } else {
                window.clearFlags(flag);
            }
        });
    }
}
