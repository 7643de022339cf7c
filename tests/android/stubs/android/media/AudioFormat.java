// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.media;

public final class AudioFormat {
    public static final int CHANNEL_OUT_MONO = 4;
    public static final int ENCODING_PCM_16BIT = 2;

    int rate;
    int channels;
    int encoding;

    private AudioFormat() {}

    public static class Builder {
        private final AudioFormat made = new AudioFormat();

        public Builder setEncoding(int encoding) {
            made.encoding = encoding;
            return this;
        }

        public Builder setSampleRate(int rate) {
            made.rate = rate;
            return this;
        }

        public Builder setChannelMask(int channels) {
            made.channels = channels;
            return this;
        }

        public AudioFormat build() {
            return made;
        }
    }
}
