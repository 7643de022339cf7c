// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.media;

public final class AudioAttributes {
    public static final int CONTENT_TYPE_SONIFICATION = 4;
    public static final int USAGE_ALARM = 4;
    public static final int USAGE_ASSISTANCE_SONIFICATION = 13;

    public final int usage;

    private AudioAttributes(int usage) {
        this.usage = usage;
    }

    public static class Builder {
        private int usage;

        public Builder setUsage(int usage) {
            this.usage = usage;
            return this;
        }

        public Builder setContentType(int type) {
            return this;
        }

        public AudioAttributes build() {
            return new AudioAttributes(usage);
        }
    }
}
