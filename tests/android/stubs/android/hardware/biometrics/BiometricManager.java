// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.hardware.biometrics;

import android.os.Build;

public class BiometricManager {
    public static final int BIOMETRIC_SUCCESS = 0;
    public static final int BIOMETRIC_ERROR_NONE_ENROLLED = 11;
    public static final int BIOMETRIC_ERROR_NO_HARDWARE = 12;

    public interface Authenticators {
        int BIOMETRIC_STRONG = 15;
    }

    public int strong = BIOMETRIC_SUCCESS;
    public int any = BIOMETRIC_SUCCESS; // also what no key may be bound to

    public int canAuthenticate() {
        Build.VERSION.needs(29);
        return any;
    }

    public int canAuthenticate(int authenticators) {
        Build.VERSION.needs(30);
        return authenticators == Authenticators.BIOMETRIC_STRONG ? strong : any;
    }
}
