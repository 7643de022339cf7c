// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyPermanentlyInvalidatedException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keystore of a phone: its keys tell nobody what they are, work once for each finger that was
 * shown, and end when another finger becomes known.
 */
public final class FakeKeystore extends Provider {
    private static final long serialVersionUID = 1;

    static final Map<String, PhoneKey> keys = new HashMap<String, PhoneKey>();
    static final Set<String> shown = new HashSet<String>(); // what a finger was shown for
    static boolean noFinger; // none is known, so no key can be bound to one

    @SuppressWarnings("deprecation") // the form that Java 8 has too
    private FakeKeystore() {
        super("AndroidKeyStore", 1.0, "a fake one");
        put("KeyStore.AndroidKeyStore", Store.class.getName());
        put("KeyGenerator.AES", Generator.class.getName());
        put("Cipher.AES/GCM/NoPadding", PhoneCipher.class.getName());
    }

    static void begin() {
        keys.clear();
        shown.clear();
        noFinger = false;
        if (Security.getProvider("AndroidKeyStore") == null) {
            Security.addProvider(new FakeKeystore());
        }
    }

    static void showFinger(Cipher cipher) {
        shown.add(Arrays.toString(cipher.getIV()));
    }

    static void addFinger() {
        for (PhoneKey key : keys.values()) {
            key.ended |= key.spec.endsWithAnotherFinger;
        }
    }

    static final class PhoneKey implements SecretKey {
        private static final long serialVersionUID = 1;
        final transient KeyGenParameterSpec spec;
        final byte[] secret = new byte[32];
        boolean ended;

        PhoneKey(KeyGenParameterSpec spec) {
            this.spec = spec;
            new SecureRandom().nextBytes(secret);
        }

        @Override
        public String getAlgorithm() {
            return "AES";
        }

        @Override
        public String getFormat() {
            return null;
        }

        @Override
        public byte[] getEncoded() {
            return null;
        }
    }

    public static final class Generator extends KeyGeneratorSpi {
        private KeyGenParameterSpec spec;

        @Override
        protected void engineInit(SecureRandom random) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineInit(int size, SecureRandom random) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineInit(AlgorithmParameterSpec wanted, SecureRandom random)
                throws InvalidAlgorithmParameterException {
            spec = (KeyGenParameterSpec) wanted;
            if (spec.asks && noFinger) {
                throw new InvalidAlgorithmParameterException("at least one must be enrolled");
            }
        }

        @Override
        protected SecretKey engineGenerateKey() {
            PhoneKey key = new PhoneKey(spec);
            keys.put(spec.name, key);
            return key;
        }
    }

    public static final class PhoneCipher extends CipherSpi {
        private PhoneKey key;
        private Cipher inner;

        @Override
        protected void engineInit(int mode, Key wanted, AlgorithmParameterSpec parameters,
                SecureRandom random) throws InvalidKeyException, InvalidAlgorithmParameterException {
            if (!(wanted instanceof PhoneKey)) {
                throw new InvalidKeyException("none of the phone's");
            }
            key = (PhoneKey) wanted;
            if (key.ended) {
                throw new KeyPermanentlyInvalidatedException();
            }
            try {
                inner = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
                inner.init(mode, new SecretKeySpec(key.secret, "AES"), parameters, random);
            } catch (InvalidKeyException | InvalidAlgorithmParameterException problem) {
                throw problem;
            } catch (GeneralSecurityException problem) {
                throw new IllegalStateException(problem);
            }
        }

        @Override
        protected void engineInit(int mode, Key wanted, SecureRandom random) throws InvalidKeyException {
            try {
                engineInit(mode, wanted, (AlgorithmParameterSpec) null, random);
            } catch (InvalidAlgorithmParameterException problem) {
                throw new InvalidKeyException(problem);
            }
        }

        @Override
        protected void engineInit(int mode, Key wanted, AlgorithmParameters parameters,
                SecureRandom random) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected byte[] engineDoFinal(byte[] input, int offset, int length)
                throws IllegalBlockSizeException {
            if (key.spec.asks && !shown.remove(Arrays.toString(inner.getIV()))) {
                throw new IllegalBlockSizeException("a finger has to be shown");
            }
            try {
                return inner.doFinal(input, offset, length);
            } catch (GeneralSecurityException problem) {
                throw new IllegalBlockSizeException(problem.getMessage());
            }
        }

        @Override
        protected byte[] engineGetIV() {
            return inner.getIV();
        }

        @Override
        protected byte[] engineUpdate(byte[] input, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected int engineUpdate(byte[] input, int offset, int length, byte[] output, int at) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected int engineDoFinal(byte[] input, int offset, int length, byte[] output, int at) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineSetMode(String mode) {}

        @Override
        protected void engineSetPadding(String padding) {}

        @Override
        protected int engineGetBlockSize() {
            return 16;
        }

        @Override
        protected int engineGetOutputSize(int length) {
            return length + 16;
        }

        @Override
        protected AlgorithmParameters engineGetParameters() {
            return null;
        }
    }

    public static final class Store extends KeyStoreSpi {
        @Override
        public void engineLoad(InputStream from, char[] password) {}

        @Override
        public Key engineGetKey(String name, char[] password) {
            return keys.get(name);
        }

        @Override
        public void engineDeleteEntry(String name) throws KeyStoreException {
            keys.remove(name);
        }

        @Override
        public boolean engineContainsAlias(String name) {
            return keys.containsKey(name);
        }

        @Override
        public Certificate[] engineGetCertificateChain(String name) {
            return null;
        }

        @Override
        public Certificate engineGetCertificate(String name) {
            return null;
        }

        @Override
        public Date engineGetCreationDate(String name) {
            return null;
        }

        @Override
        public void engineSetKeyEntry(String name, Key key, char[] password, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetKeyEntry(String name, byte[] key, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetCertificateEntry(String name, Certificate certificate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Enumeration<String> engineAliases() {
            return Collections.enumeration(keys.keySet());
        }

        @Override
        public int engineSize() {
            return keys.size();
        }

        @Override
        public boolean engineIsKeyEntry(String name) {
            return keys.containsKey(name);
        }

        @Override
        public boolean engineIsCertificateEntry(String name) {
            return false;
        }

        @Override
        public String engineGetCertificateAlias(Certificate certificate) {
            return null;
        }

        @Override
        public void engineStore(OutputStream to, char[] password) {
            throw new UnsupportedOperationException();
        }
    }
}
