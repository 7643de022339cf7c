// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.view;

public class Window {
    public int flags;

    public void addFlags(int added) {
        flags |= added;
    }

    public void clearFlags(int taken) {
        flags &= ~taken;
    }
}
