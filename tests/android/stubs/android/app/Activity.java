// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

import android.content.ContextWrapper;
import android.content.Intent;
import android.view.Window;
import java.util.ArrayList;
import java.util.List;

public class Activity extends ContextWrapper {
    public Activity() {
        super(null);
    }

    public final void requestPermissions(String[] permissions, int code) {
        asked(permissions[0]);
    }

    protected void asked(String permission) {}

    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {}

    public Intent getIntent() {
        return intent;
    }

    public void setIntent(Intent intent) {
        this.intent = intent;
    }

    public static final int RESULT_OK = -1;
    public static final int RESULT_CANCELED = 0;

    public void startActivityForResult(Intent intent, int request) {}

    protected void onActivityResult(int request, int result, Intent data) {}

    protected void onNewIntent(Intent intent) {}

    public Window getWindow() {
        return window;
    }

    /** What another thread asked of that of the window; a test says when it gets to it. */
    public final void runOnUiThread(Runnable work) {
        waiting.add(work);
    }

    public final List<Runnable> waiting = new ArrayList<Runnable>();
    private Intent intent;
    private final Window window = new Window();
}
