// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/desktop/notifier.h"
#include "core/session/cueoutput.h"

#include <QObject>
#include <memory>

namespace frond {

/// Cues on a desktop: sounds through the sound server (libcanberra), words by a voice of the system
/// (Qt TextToSpeech), lines through the notification service. The first two are left out of a build
/// that has no such library.
class DesktopCues : public QObject, public CueOutput {
    Q_OBJECT

public:
    explicit DesktopCues(QObject* parent = nullptr);
    ~DesktopCues() override;

    [[nodiscard]] bool canVibrate() const override { return false; }
    [[nodiscard]] bool canPlay() const override;
    [[nodiscard]] bool canSpeak() const override;
    void vibrate(std::chrono::milliseconds /*length*/) override {}
    void play(Cue cue) override;
    void speak(const std::string& words) override;
    void notify(const std::string& line) override;
    void clear() override;

signals:
    /// The line was tapped: Frond is wanted in front.
    void opened();

private:
    class Sounds;
    class Voice;
    Notifier m_notifier;
    std::unique_ptr<Sounds> m_sounds;       ///< made when the first one sounds
    mutable std::unique_ptr<Voice> m_voice; ///< made when it is first asked for
};

} // namespace frond
