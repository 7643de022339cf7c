// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.media;

import java.util.ArrayList;
import java.util.List;

/** Sounds are all that were ever played; a track holds one that is written before it is played. */
public class AudioTrack {
    public static final int MODE_STATIC = 0;

    public static final List<AudioTrack> all = new ArrayList<AudioTrack>();
    public static boolean noneFree;
    public static boolean fills = true;

    public final AudioAttributes attributes;
    public final int rate;
    public short[] written;
    public boolean playing;
    public boolean released;
    private final int bytes;

    private AudioTrack(AudioAttributes attributes, AudioFormat format, int bytes) {
        this.attributes = attributes;
        this.rate = format.rate;
        this.bytes = bytes;
        all.add(this);
    }

    public int write(short[] samples, int from, int count) {
        if (!fills || count * 2 > bytes) {
            return -1;
        }
        written = samples.clone();
        return count;
    }

    public void play() {
        if (written == null || released) {
            throw new IllegalStateException("nothing to play");
        }
        playing = true;
    }

    public void release() {
        playing = false;
        released = true;
    }

    public static class Builder {
        private AudioAttributes attributes;
        private AudioFormat format;
        private int mode = -1;
        private int bytes;

        public Builder setAudioAttributes(AudioAttributes attributes) {
            this.attributes = attributes;
            return this;
        }

        public Builder setAudioFormat(AudioFormat format) {
            this.format = format;
            return this;
        }

        public Builder setTransferMode(int mode) {
            this.mode = mode;
            return this;
        }

        public Builder setBufferSizeInBytes(int bytes) {
            if (bytes <= 0) {
                throw new IllegalArgumentException("no room");
            }
            this.bytes = bytes;
            return this;
        }

        public AudioTrack build() {
            boolean fits = format.channels == AudioFormat.CHANNEL_OUT_MONO
                    && format.encoding == AudioFormat.ENCODING_PCM_16BIT && mode == MODE_STATIC;
            if (noneFree || !fits) {
                throw new UnsupportedOperationException("no such track");
            }
            return new AudioTrack(attributes, format, bytes);
        }
    }
}
