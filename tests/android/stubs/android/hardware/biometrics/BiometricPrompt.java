// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.hardware.biometrics;

import android.content.Context;
import android.content.DialogInterface;
import android.os.CancellationSignal;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Cipher;

public class BiometricPrompt {
    public static final int BIOMETRIC_ERROR_CANCELED = 5;
    public static final int BIOMETRIC_ERROR_LOCKOUT = 7;
    public static final int BIOMETRIC_ERROR_USER_CANCELED = 10;

    /** Those that a person sees; a test takes them out and answers. */
    public static final BlockingQueue<BiometricPrompt> shown = new LinkedBlockingQueue<BiometricPrompt>();
    public static boolean refuses; // the system, as where the permission is not there

    public CharSequence title;
    public CharSequence negative;
    public volatile boolean goneAway;
    private DialogInterface.OnClickListener pressed;
    private Executor pressedBy;
    private CryptoObject crypto;
    private Executor executor;
    private AuthenticationCallback callback;

    public void authenticate(CryptoObject object, CancellationSignal cancel, Executor by,
            AuthenticationCallback told) {
        if (refuses) {
            throw new SecurityException("not allowed");
        }
        if (title == null || negative == null) {
            throw new IllegalArgumentException("words are wanted");
        }
        crypto = object;
        executor = by;
        callback = told;
        cancel.setOnCancelListener(() -> error(BIOMETRIC_ERROR_CANCELED));
        shown.add(this);
    }

    /** The cipher that works from now on, once. */
    public Cipher succeed() {
        goneAway = true;
        executor.execute(() -> callback.onAuthenticationSucceeded(new AuthenticationResult()));
        return crypto.getCipher();
    }

    public Cipher cipher() {
        return crypto.getCipher();
    }

    public void fail() {
        executor.execute(() -> callback.onAuthenticationFailed());
    }

    public void error(int code) {
        goneAway = true;
        executor.execute(() -> callback.onAuthenticationError(code, "an error"));
    }

    public void pressNegative() {
        goneAway = true;
        pressedBy.execute(() -> pressed.onClick(null, -2));
    }

    public abstract static class AuthenticationCallback {
        public void onAuthenticationSucceeded(AuthenticationResult result) {}

        public void onAuthenticationError(int code, CharSequence text) {}

        public void onAuthenticationFailed() {}
    }

    public static class AuthenticationResult {}

    public static final class CryptoObject {
        private final Cipher cipher;

        public CryptoObject(Cipher cipher) {
            this.cipher = cipher;
        }

        public Cipher getCipher() {
            return cipher;
        }
    }

    public static class Builder {
        private final BiometricPrompt made = new BiometricPrompt();

        public Builder(Context context) {}

        public Builder setTitle(CharSequence title) {
            made.title = title;
            return this;
        }

        public Builder setNegativeButton(CharSequence text, Executor by,
                DialogInterface.OnClickListener listener) {
            made.negative = text;
            made.pressedBy = by;
            made.pressed = listener;
            return this;
        }

        public BiometricPrompt build() {
            return made;
        }
    }
}
