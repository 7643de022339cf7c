// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

public final class NotificationChannel {
    public final CharSequence name;
    public int importance;
    public int visibility;

    public NotificationChannel(String id, CharSequence name, int importance) {
        this.name = name;
        this.importance = importance;
    }

    public void setLockscreenVisibility(int visibility) {
        this.visibility = visibility;
    }

    public void setShowBadge(boolean show) {}

    public void enableLights(boolean lights) {}

    public int getImportance() {
        return importance;
    }
}
