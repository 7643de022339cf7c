// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content.pm;

import android.content.Intent;

public abstract class PackageManager {
    public static final String FEATURE_FINGERPRINT = "android.hardware.fingerprint";

    public abstract boolean hasSystemFeature(String name);

    public abstract Intent getLaunchIntentForPackage(String name);
}
