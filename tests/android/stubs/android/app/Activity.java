// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

import android.content.Context;
import android.view.Window;
import java.util.ArrayList;
import java.util.List;

public abstract class Activity extends Context {
    public final void requestPermissions(String[] permissions, int code) {
        asked(permissions[0]);
    }

    protected abstract void asked(String permission);

    public Window getWindow() {
        return window;
    }

    /** What another thread asked of that of the window; a test says when it gets to it. */
    public final void runOnUiThread(Runnable work) {
        waiting.add(work);
    }

    public final List<Runnable> waiting = new ArrayList<Runnable>();
    private final Window window = new Window();
}
