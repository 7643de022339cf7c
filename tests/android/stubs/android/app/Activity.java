// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

import android.content.Context;

public abstract class Activity extends Context {
    public final void requestPermissions(String[] permissions, int code) {
        asked(permissions[0]);
    }

    protected abstract void asked(String permission);
}
