// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.content.Context;
import android.media.AudioAttributes;
import android.os.VibrationEffect;
import android.os.Vibrator;

/** Moves the phone once. */
public final class Vibration {
    /** How long for minutes that are over while Frond is away. */
    static final int MINUTES_OVER = 400;

    private Vibration() {}

    public static boolean isThere(Context context) {
        Vibrator vibrator = vibrator(context);
        return vibrator != null && vibrator.hasVibrator();
    }

    /** As an alarm does it: from an app in the background the system takes no other. */
    public static void once(Context context, int millis) {
        if (isThere(context)) {
            vibrator(context).vibrate(
                    VibrationEffect.createOneShot(millis, VibrationEffect.DEFAULT_AMPLITUDE),
                    new AudioAttributes.Builder().setUsage(AudioAttributes.USAGE_ALARM).build());
        }
    }

    private static Vibrator vibrator(Context context) {
        return (Vibrator) context.getSystemService(Context.VIBRATOR_SERVICE);
    }
}
