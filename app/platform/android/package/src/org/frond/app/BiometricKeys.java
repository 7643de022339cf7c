// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.content.Context;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.hardware.biometrics.BiometricManager;
import android.hardware.biometrics.BiometricPrompt;
import android.os.Build;
import android.os.CancellationSignal;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyPermanentlyInvalidatedException;
import android.security.keystore.KeyProperties;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps some bytes under each name, sealed by a key that the phone uses once for each finger or face
 * that is shown to it. The key never leaves the phone's keystore, and is gone for good when another
 * finger or face becomes known. What asks may take as long as a person does; not for the thread of
 * the window.
 */
public final class BiometricKeys {
    private static final String STORE = "AndroidKeyStore";
    private static final int TAG_BITS = 128;
    private static final long MOST_MINUTES = 3; // the phone ends a question long before

    private static final Set<Answer> waiting = new HashSet<Answer>();

    private BiometricKeys() {}

    /** Whether a finger or face is known that keys may be bound to; asks nobody. */
    public static boolean exist(Context context) {
        if (Build.VERSION.SDK_INT < 29) { // whether one is known shows when a key is made
            return context.getPackageManager().hasSystemFeature(PackageManager.FEATURE_FINGERPRINT);
        }
        BiometricManager manager = (BiometricManager) context.getSystemService(Context.BIOMETRIC_SERVICE);
        if (manager == null) {
            return false;
        }
        int can = Build.VERSION.SDK_INT < 30 ? manager.canAuthenticate()
                : manager.canAuthenticate(BiometricManager.Authenticators.BIOMETRIC_STRONG);
        return can == BiometricManager.BIOMETRIC_SUCCESS;
    }

    /** What lies under the name; null where there is nothing, or nobody was known. */
    public static byte[] read(Context context, String name) {
        try {
            String[] kept = kept(context).getString(name, "").split(" ");
            Key key = store().getKey(name, null);
            if (kept.length != 2 || key == null) {
                return null;
            }
            Cipher cipher = cipher();
            cipher.init(Cipher.DECRYPT_MODE, key,
                    new GCMParameterSpec(TAG_BITS, Base64.getDecoder().decode(kept[0])));
            return ask(context, cipher) ? cipher.doFinal(Base64.getDecoder().decode(kept[1])) : null;
        } catch (KeyPermanentlyInvalidatedException gone) {
            remove(context, name);
            return null;
        } catch (GeneralSecurityException | IOException | RuntimeException problem) {
            return null;
        }
    }

    /** False where it was not kept. Asks too: the key does nothing without. */
    public static boolean write(Context context, String name, byte[] secret) {
        boolean done = false;
        try {
            KeyGenerator generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE);
            generator.init(new KeyGenParameterSpec.Builder(name,
                    KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
                    .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                    .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                    .setKeySize(256)
                    .setUserAuthenticationRequired(true)
                    .setInvalidatedByBiometricEnrollment(true)
                    .build());
            Cipher cipher = cipher();
            cipher.init(Cipher.ENCRYPT_MODE, generator.generateKey());
            if (ask(context, cipher)) {
                Base64.Encoder text = Base64.getEncoder();
                String sealed = text.encodeToString(cipher.getIV()) + " "
                        + text.encodeToString(cipher.doFinal(secret));
                done = kept(context).edit().putString(name, sealed).commit();
            }
        } catch (GeneralSecurityException | RuntimeException problem) {
            done = false;
        }
        Arrays.fill(secret, (byte) 0);
        if (!done) {
            remove(context, name);
        }
        return done;
    }

    /** Asks nobody. */
    public static void remove(Context context, String name) {
        kept(context).edit().remove(name).commit();
        try {
            store().deleteEntry(name);
        } catch (GeneralSecurityException | IOException | RuntimeException problem) {
            // it opens nothing any more
        }
    }

    /** Nobody answers: what asks now gets nothing. */
    public static void giveUp() {
        Set<Answer> all;
        synchronized (waiting) {
            all = new HashSet<Answer>(waiting);
        }
        for (Answer each : all) {
            each.signal.cancel();
            each.give(false);
        }
    }

    private static SharedPreferences kept(Context context) {
        return context.getSharedPreferences("kept", Context.MODE_PRIVATE);
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(STORE);
        store.load(null);
        return store;
    }

    private static Cipher cipher() throws GeneralSecurityException {
        return Cipher.getInstance("AES/GCM/NoPadding");
    }

    /** Whether a finger or face was shown that lets this cipher work once. */
    private static boolean ask(Context context, Cipher cipher) {
        Answer answer = new Answer();
        synchronized (waiting) {
            waiting.add(answer);
        }
        Executor ofWindow = context.getMainExecutor();
        ofWindow.execute(() -> {
            try {
                if (!answer.signal.isCanceled()) {
                    new BiometricPrompt.Builder(context)
                            .setTitle(context.getResources().getString(R.string.app_name))
                            .setNegativeButton(context.getResources().getString(R.string.not_now),
                                    ofWindow, (dialog, which) -> answer.give(false))
                            .build()
                            .authenticate(new BiometricPrompt.CryptoObject(cipher), answer.signal,
                                    ofWindow, answer);
                }
            } catch (RuntimeException refused) {
                answer.give(false);
            }
        });
        try {
            if (!answer.given.await(MOST_MINUTES, TimeUnit.MINUTES)) {
                answer.signal.cancel();
            }
        } catch (InterruptedException ended) {
            answer.signal.cancel();
        } finally {
            synchronized (waiting) {
                waiting.remove(answer);
            }
        }
        return answer.isYes();
    }

    /** The first one counts. A finger that is not known is none: the prompt stays. */
    private static final class Answer extends BiometricPrompt.AuthenticationCallback {
        final CancellationSignal signal = new CancellationSignal();
        final CountDownLatch given = new CountDownLatch(1);
        private boolean yes;

        synchronized void give(boolean answer) {
            if (given.getCount() > 0) {
                yes = answer;
                given.countDown();
            }
        }

        synchronized boolean isYes() {
            return yes;
        }

        @Override
        public void onAuthenticationSucceeded(BiometricPrompt.AuthenticationResult result) {
            give(true);
        }

        @Override
        public void onAuthenticationError(int code, CharSequence text) {
            give(false);
        }
    }
}
