// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import android.hardware.biometrics.BiometricManager;
import android.hardware.biometrics.BiometricPrompt;
import android.os.Build;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What asks runs in a thread of its own, as in the program; the test is the person. */
public class BiometricKeysTest extends PhoneTest {
    private static final byte[] SECRET = "thirty-two bytes of a secret key".getBytes();

    private ExecutorService worker;

    @Before
    public void begin() {
        worker = Executors.newCachedThreadPool();
        FakeKeystore.begin();
        BiometricPrompt.shown.clear();
        BiometricPrompt.refuses = false;
    }

    @After
    public void end() {
        worker.shutdownNow();
        phone.window.shutdownNow();
    }

    private <T> Future<T> begin(Callable<T> work) {
        return worker.submit(work);
    }

    private Future<byte[]> reading(String name) {
        return begin(() -> BiometricKeys.read(phone, name));
    }

    private Future<Boolean> writing(String name) {
        return begin(() -> BiometricKeys.write(phone, name, SECRET.clone()));
    }

    /** The prompt that a person sees now. */
    private static BiometricPrompt prompt() throws Exception {
        BiometricPrompt seen = BiometricPrompt.shown.poll(20, TimeUnit.SECONDS);
        assertNotNull("nobody was asked", seen);
        return seen;
    }

    private static void showFinger() throws Exception {
        BiometricPrompt seen = prompt();
        FakeKeystore.showFinger(seen.cipher());
        seen.succeed();
    }

    private static <T> T answerOf(Future<T> work) throws Exception {
        return work.get(20, TimeUnit.SECONDS);
    }

    private void keep(String name) throws Exception {
        Future<Boolean> kept = writing(name);
        showFinger();
        assertTrue(answerOf(kept));
    }

    @Test
    public void givesWhatItKeptForEachFingerThatIsShown() throws Exception {
        keep("a");
        for (int i = 0; i < 2; ++i) {
            Future<byte[]> read = reading("a");
            showFinger();
            assertArrayEquals(SECRET, answerOf(read));
        }
        assertTrue("nobody is asked once more", BiometricPrompt.shown.isEmpty());
    }

    @Test
    public void liesSealedAndUnderAKeyOfItsOwn() throws Exception {
        keep("a");
        keep("b");
        assertEquals(2, FakeKeystore.keys.size());
        FakeKeystore.PhoneKey key = FakeKeystore.keys.get("a");
        assertTrue(key.spec.asks && key.spec.endsWithAnotherFinger);
        assertEquals(256, key.spec.size);
        assertEquals("GCM NoPadding", key.spec.block + " " + key.spec.padding);
        String kept = (String) phone.kept.get("a");
        assertFalse(kept.contains(java.util.Base64.getEncoder().encodeToString(SECRET)));
        assertNotEquals(kept, phone.kept.get("b"));
    }

    @Test
    public void wipesWhatItWasGiven() throws Exception {
        byte[] secret = SECRET.clone();
        Future<Boolean> kept = begin(() -> BiometricKeys.write(phone, "a", secret));
        showFinger();
        assertTrue(answerOf(kept));
        assertArrayEquals(new byte[SECRET.length], secret);
    }

    @Test
    public void aCancelledPromptGivesNothingAndLosesNothing() throws Exception {
        keep("a");
        for (int code : new int[] {BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED,
                BiometricPrompt.BIOMETRIC_ERROR_CANCELED, BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT}) {
            Future<byte[]> read = reading("a");
            prompt().error(code);
            assertNull(answerOf(read));
        }
        Future<byte[]> read = reading("a");
        prompt().pressNegative();
        assertNull(answerOf(read));
        read = reading("a");
        showFinger();
        assertArrayEquals(SECRET, answerOf(read));
    }

    @Test
    public void aFingerThatIsNotKnownLeavesThePrompt() throws Exception {
        keep("a");
        Future<byte[]> read = reading("a");
        BiometricPrompt seen = prompt();
        seen.fail();
        seen.fail();
        FakeKeystore.showFinger(seen.cipher());
        seen.succeed();
        assertArrayEquals(SECRET, answerOf(read));
    }

    @Test
    public void aKeyIsBoundToWhatWasShownAndNotToAnAnswerAlone() throws Exception {
        keep("a");
        Future<byte[]> read = reading("a");
        prompt().succeed(); // as a program that was tampered with says it
        assertNull(answerOf(read));
    }

    @Test
    public void nothingIsLeftWhereNobodyAnsweredWhenItWasKept() throws Exception {
        Future<Boolean> kept = writing("a");
        prompt().error(BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED);
        assertFalse(answerOf(kept));
        assertTrue(FakeKeystore.keys.isEmpty() && phone.kept.isEmpty());
    }

    @Test
    public void anotherFingerEndsItForGood() throws Exception {
        keep("a");
        FakeKeystore.addFinger();
        assertNull(answerOf(reading("a")));
        assertTrue("nobody is asked", BiometricPrompt.shown.isEmpty());
        assertTrue(FakeKeystore.keys.isEmpty() && phone.kept.isEmpty());
        keep("b");
    }

    @Test
    public void whatIsNotThereOrNotWholeAsksNobody() throws Exception {
        assertNull(answerOf(reading("a")));
        keep("a");
        for (String other : new String[] {"", "x", "!! !!", "AAAA AAAA AAAA", " "}) {
            phone.kept.put("a", other);
            assertNull(answerOf(reading("a")));
        }
        assertTrue(BiometricPrompt.shown.isEmpty());
    }

    @Test
    public void removedItIsGone() throws Exception {
        keep("a");
        keep("b");
        BiometricKeys.remove(phone, "a");
        BiometricKeys.remove(phone, "a");
        assertNull(answerOf(reading("a")));
        assertEquals(1, FakeKeystore.keys.size());
        Future<byte[]> read = reading("b");
        showFinger();
        assertArrayEquals(SECRET, answerOf(read));
    }

    @Test
    public void givingUpTakesThePromptAway() throws Exception {
        keep("a");
        BiometricKeys.giveUp(); // there is none
        Future<byte[]> read = reading("a");
        BiometricPrompt seen = prompt();
        BiometricKeys.giveUp();
        assertNull(answerOf(read));
        assertTrue(seen.goneAway);
        FakeKeystore.showFinger(seen.cipher());
        seen.succeed(); // too late
        read = reading("a");
        showFinger();
        assertArrayEquals(SECRET, answerOf(read));
    }

    @Test
    public void aPromptThatTheSystemRefusesIsNoAnswer() throws Exception {
        keep("a");
        BiometricPrompt.refuses = true;
        assertNull(answerOf(reading("a")));
        assertFalse(answerOf(writing("b")));
    }

    @Test
    public void isThereWhereAFingerIsKnown() throws Exception {
        if (Build.VERSION.SDK_INT < 29) {
            assertFalse(BiometricKeys.exist(phone));
            phone.features.add("android.hardware.fingerprint");
            assertTrue(BiometricKeys.exist(phone));
            FakeKeystore.noFinger = true; // which only shows now
            assertFalse(answerOf(writing("a")));
            assertTrue(BiometricPrompt.shown.isEmpty());
            return;
        }
        assertFalse("no hardware, no service", BiometricKeys.exist(phone));
        phone.biometrics = new BiometricManager();
        assertTrue(BiometricKeys.exist(phone));
        for (int no : Arrays.asList(BiometricManager.BIOMETRIC_ERROR_NONE_ENROLLED,
                BiometricManager.BIOMETRIC_ERROR_NO_HARDWARE)) {
            phone.biometrics.strong = no; // a face, perhaps, that no key may be bound to
            assertFalse(BiometricKeys.exist(phone));
        }
        Build.VERSION.SDK_INT = 29; // which does not tell them apart
        assertTrue(BiometricKeys.exist(phone));
        phone.biometrics.any = BiometricManager.BIOMETRIC_ERROR_NONE_ENROLLED;
        assertFalse(BiometricKeys.exist(phone));
    }
}
