// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.os;

public class VibrationEffect {
    public static final int DEFAULT_AMPLITUDE = -1;

    final long millis;

    private VibrationEffect(long millis) {
        this.millis = millis;
    }

    public static VibrationEffect createOneShot(long millis, int amplitude) {
        if (millis <= 0 || amplitude != DEFAULT_AMPLITUDE && (amplitude < 1 || amplitude > 255)) {
            throw new IllegalArgumentException("no such effect");
        }
        return new VibrationEffect(millis);
    }
}
