// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content;

import android.net.Uri;
import android.os.Parcelable;
import java.util.Map;
import java.util.TreeMap;

public class Intent {
    public static final int FLAG_ACTIVITY_NEW_TASK = 1 << 28;
    public static final int FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY = 1 << 20;

    public static final int FLAG_GRANT_READ_URI_PERMISSION = 1;
    public static final String ACTION_CREATE_DOCUMENT = "android.intent.action.CREATE_DOCUMENT";
    public static final String ACTION_OPEN_DOCUMENT = "android.intent.action.OPEN_DOCUMENT";
    public static final String ACTION_SEND = "android.intent.action.SEND";
    public static final String CATEGORY_OPENABLE = "android.intent.category.OPENABLE";
    public static final String EXTRA_STREAM = "android.intent.extra.STREAM";
    public static final String EXTRA_TITLE = "android.intent.extra.TITLE";

    private String action;
    public String type;
    public String category;
    public Parcelable stream;
    public ClipData clipped;
    public Intent chosenFor; // a chooser's
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

    public static Intent createChooser(Intent target, CharSequence title) {
        Intent chooser = new Intent("android.intent.action.CHOOSER");
        chooser.chosenFor = target;
        return chooser;
    }

    public Intent setType(String type) {
        this.type = type;
        return this;
    }

    public Intent addCategory(String category) {
        this.category = category;
        return this;
    }

    public void setClipData(ClipData clip) {
        clipped = clip;
    }

    public Uri getData() {
        return data;
    }

    public Intent putExtra(String name, Parcelable value) {
        stream = value;
        return this;
    }

    public String getStringExtra(String name) {
        return extras.get(name);
    }
}
