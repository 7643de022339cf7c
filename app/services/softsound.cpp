// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/softsound.h"

#include <QtEndian>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace frond {

namespace {

constexpr double loudest = 0.22; ///< of what the samples can hold
constexpr double rise = 0.03;    ///< seconds from silence
constexpr double fade = 0.45;    ///< seconds to about a third
constexpr double noteLength = 2.0;
constexpr double secondNoteAt = 0.7;

/// One note, `time` seconds after it was struck: the pitch, and quietly the octave above it.
double note(double pitch, double time) {
    if (time < 0 || time > noteLength)
        return 0;
    const double turns = 2 * std::numbers::pi * pitch * time;
    const double tone = std::sin(turns) + 0.25 * std::sin(2 * turns) * std::exp(-time / (fade / 2));
    const double end = std::min(1.0, (noteLength - time) / 0.2);
    return std::min(1.0, time / rise) * std::exp(-time / fade) * end * tone / 1.25;
}

double soundAt(Cue cue, double time) {
    switch (cue) {
    case Cue::Planned: // D, then A below it
        return note(587.33, time) + note(440.0, time - secondNoteAt);
    case Cue::StepEnd:
        return note(493.88, time);
    case Cue::Interval:
        break;
    }
    return 0.7 * note(392.0, time);
}

template <class Number>
void append(QByteArray& bytes, Number number) {
    Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
}

} // namespace

std::vector<std::int16_t> softSound(Cue cue) {
    const double length = noteLength + (cue == Cue::Planned ? secondNoteAt : 0);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(length * soundRate));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double value = soundAt(cue, static_cast<double>(i) / soundRate);
        samples[i] = static_cast<std::int16_t>(std::lround(loudest * 32767 * value));
    }
    return samples;
}

QByteArray waveFile(const std::vector<std::int16_t>& samples) {
    constexpr quint16 sampleSize = 2;
    const auto size = static_cast<quint32>(samples.size() * sampleSize);
    QByteArray file;
    file.append("RIFF");
    append(file, quint32(36 + size));
    file.append("WAVEfmt ");
    append(file, quint32(16)); // of this part
    append(file, quint16(1));  // PCM
    append(file, quint16(1));  // channels
    append(file, quint32(soundRate));
    append(file, quint32(soundRate * sampleSize));
    append(file, sampleSize);
    append(file, quint16(8 * sampleSize));
    file.append("data");
    append(file, size);
    for (const std::int16_t sample : samples)
        append(file, sample);
    return file;
}

} // namespace frond
