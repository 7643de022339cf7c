// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.os;

import android.media.AudioAttributes;
import java.util.ArrayList;
import java.util.List;

/** Moves for an app in the background as a phone does: for what is loud by its purpose alone. */
public class Vibrator {
    public boolean there = true;
    public final List<Long> moved = new ArrayList<Long>();

    public boolean hasVibrator() {
        return there;
    }

    public void vibrate(VibrationEffect effect, AudioAttributes attributes) {
        if (attributes.usage == AudioAttributes.USAGE_ALARM) {
            moved.add(effect.millis);
        }
    }
}
