// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content;

import android.net.Uri;

public class ClipData {
    public final Uri uri;

    private ClipData(Uri uri) {
        this.uri = uri;
    }

    public static ClipData newRawUri(CharSequence label, Uri uri) {
        return new ClipData(uri);
    }
}
