// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content;

import android.net.Uri;
import java.util.Map;
import java.util.TreeMap;

public class Intent {
    public static final int FLAG_ACTIVITY_NEW_TASK = 1 << 28;
    public static final int FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY = 1 << 20;

    private String action;
    private int flags;
    public Uri data;
    public final Map<String, String> extras = new TreeMap<String, String>();

    public Intent(String action) {
        this.action = action;
    }

    public Intent(Context context, Class<?> of) {}

    public Intent setAction(String action) {
        this.action = action;
        return this;
    }

    public String getAction() {
        return action;
    }

    public Intent setData(Uri data) {
        this.data = data;
        return this;
    }

    public Intent addFlags(int flags) {
        this.flags |= flags;
        return this;
    }

    public int getFlags() {
        return flags;
    }

    public void removeExtra(String name) {
        extras.remove(name);
    }

    public Intent putExtra(String name, String value) {
        extras.put(name, value);
        return this;
    }

    public String getStringExtra(String name) {
        return extras.get(name);
    }
}
