// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.security.keystore;

import java.security.spec.AlgorithmParameterSpec;

public final class KeyGenParameterSpec implements AlgorithmParameterSpec {
    public final String name;
    public int purposes;
    public String block = "";
    public String padding = "";
    public int size;
    public boolean asks;
    public boolean endsWithAnotherFinger;

    private KeyGenParameterSpec(String name) {
        this.name = name;
    }

    public static final class Builder {
        private final KeyGenParameterSpec made;

        public Builder(String name, int purposes) {
            made = new KeyGenParameterSpec(name);
            made.purposes = purposes;
        }

        public Builder setBlockModes(String... modes) {
            made.block = modes[0];
            return this;
        }

        public Builder setEncryptionPaddings(String... paddings) {
            made.padding = paddings[0];
            return this;
        }

        public Builder setKeySize(int bits) {
            made.size = bits;
            return this;
        }

        public Builder setUserAuthenticationRequired(boolean required) {
            made.asks = required;
            return this;
        }

        public Builder setInvalidatedByBiometricEnrollment(boolean invalidated) {
            made.endsWithAnotherFinger = invalidated;
            return this;
        }

        public KeyGenParameterSpec build() {
            return made;
        }
    }
}
