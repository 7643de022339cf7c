// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import android.media.AudioAttributes;
import android.media.AudioTrack;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class SoundTest {
    private static final short[] SAMPLES = {0, 300, -300, 20};

    @Before
    public void setUp() {
        AudioTrack.all.clear();
    }

    @After
    public void tearDown() {
        AudioTrack.noneFree = false;
        AudioTrack.fills = true;
        Sound.end();
    }

    @Test
    public void playsTheWholeOfIt() {
        Sound.play(SAMPLES, 44100);
        AudioTrack track = AudioTrack.all.get(0);
        assertTrue(track.playing);
        assertArrayEquals(SAMPLES, track.written);
        assertEquals(44100, track.rate);
    }

    @Test
    public void aSilentPhoneStaysSilent() {
        Sound.play(SAMPLES, 44100);
        assertEquals(AudioAttributes.USAGE_ASSISTANCE_SONIFICATION,
                AudioTrack.all.get(0).attributes.usage);
    }

    @Test
    public void anotherOneEndsTheOneBeforeAndGivesItBack() {
        Sound.play(SAMPLES, 44100);
        Sound.play(SAMPLES, 44100);
        assertTrue(AudioTrack.all.get(0).released);
        assertTrue(AudioTrack.all.get(1).playing);
        Sound.end();
        Sound.end();
        assertTrue(AudioTrack.all.get(1).released);
    }

    @Test
    public void whereNoneCanBePlayedNothingHappens() {
        AudioTrack.noneFree = true;
        Sound.play(SAMPLES, 44100);
        assertEquals(0, AudioTrack.all.size());
        AudioTrack.noneFree = false;
        AudioTrack.fills = false;
        Sound.play(SAMPLES, 44100);
        assertTrue(AudioTrack.all.get(0).released);
        assertFalse(AudioTrack.all.get(0).playing);
        AudioTrack.fills = true;
        Sound.play(SAMPLES, 44100);
        assertTrue(AudioTrack.all.get(1).playing);
    }
}
