// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.media.AudioAttributes;
import android.media.AudioFormat;
import android.media.AudioTrack;

/** Plays samples that were made elsewhere, one sound at a time. */
public final class Sound {
    private static AudioTrack track;

    private Sound() {}

    /** One channel. As a sound of the window: a phone that is set to be silent stays so. */
    public static synchronized void play(short[] samples, int rate) {
        end();
        try {
            track = new AudioTrack.Builder()
                    .setAudioAttributes(new AudioAttributes.Builder()
                            .setUsage(AudioAttributes.USAGE_ASSISTANCE_SONIFICATION)
                            .setContentType(AudioAttributes.CONTENT_TYPE_SONIFICATION)
                            .build())
                    .setAudioFormat(new AudioFormat.Builder()
                            .setEncoding(AudioFormat.ENCODING_PCM_16BIT)
                            .setSampleRate(rate)
                            .setChannelMask(AudioFormat.CHANNEL_OUT_MONO)
                            .build())
                    .setTransferMode(AudioTrack.MODE_STATIC)
                    .setBufferSizeInBytes(samples.length * 2)
                    .build();
            track.write(samples, 0, samples.length);
            track.play();
        } catch (UnsupportedOperationException | IllegalStateException busy) {
            end(); // no track is free, or it could not be filled: nothing sounds
        }
    }

    public static synchronized void end() {
        if (track != null) {
            track.release(); // ends it too
            track = null;
        }
    }
}
