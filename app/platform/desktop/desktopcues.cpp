// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/desktopcues.h"

#include "app/qtconvert.h"
#include "app/services/softsound.h"

#include <QFile>
#include <QTemporaryDir>
#include <map>
#ifdef FROND_SOUND
#include <canberra.h>
#endif
#ifdef FROND_SPEECH
#include <QTextToSpeech>
#endif

namespace frond {

#ifdef FROND_SOUND

/// The sound server reads files, so the sounds lie in a folder that goes with the program.
class DesktopCues::Sounds {
public:
    Sounds() {
        if (ca_context_create(&m_context) != CA_SUCCESS)
            m_context = nullptr;
        else
            ca_context_change_props(m_context, CA_PROP_APPLICATION_NAME, "Frond", nullptr);
    }
    ~Sounds() {
        if (m_context)
            ca_context_destroy(m_context);
    }
    Sounds(const Sounds&) = delete;
    Sounds& operator=(const Sounds&) = delete;

    void play(Cue cue) {
        const QByteArray file = QFile::encodeName(fileOf(cue));
        if (!m_context || file.isEmpty())
            return;
        stop();
        ca_context_play(m_context, playing, CA_PROP_MEDIA_FILENAME, file.constData(),
                        CA_PROP_MEDIA_ROLE, "event", CA_PROP_CANBERRA_CACHE_CONTROL, "never",
                        nullptr);
    }
    void stop() {
        if (m_context)
            ca_context_cancel(m_context, playing);
    }

private:
    static constexpr uint32_t playing = 1;

    QString fileOf(Cue cue) {
        QString& path = m_files[cue];
        if (path.isEmpty() && m_folder.isValid()) {
            QFile file(
                m_folder.filePath(QString::number(static_cast<int>(cue)) + QStringLiteral(".wav")));
            const QByteArray wave = waveFile(softSound(cue));
            if (file.open(QIODevice::WriteOnly) && file.write(wave) == wave.size())
                path = file.fileName();
        }
        return path;
    }

    ca_context* m_context = nullptr;
    QTemporaryDir m_folder;
    std::map<Cue, QString> m_files;
};

bool DesktopCues::canPlay() const {
    return true;
}

#else

class DesktopCues::Sounds {
public:
    void play(Cue /*cue*/) {}
    void stop() {}
};

bool DesktopCues::canPlay() const {
    return false;
}

#endif

#ifdef FROND_SPEECH

class DesktopCues::Voice {
public:
    [[nodiscard]] bool isThere() const {
        return m_speech.state() != QTextToSpeech::Error && !m_speech.availableVoices().isEmpty();
    }
    void say(const QString& words) { m_speech.say(words); }
    void stop() { m_speech.stop(); }

private:
    QTextToSpeech m_speech;
};

#else

class DesktopCues::Voice {
public:
    [[nodiscard]] static bool isThere() { return false; }
    void say(const QString& /*words*/) {}
    void stop() {}
};

#endif

DesktopCues::DesktopCues(QObject* parent) : QObject(parent) {
    connect(&m_notifier, &Notifier::answered, this, &DesktopCues::opened);
}

DesktopCues::~DesktopCues() = default;

bool DesktopCues::canSpeak() const {
    if (!m_voice)
        m_voice = std::make_unique<Voice>();
    return m_voice->isThere();
}

void DesktopCues::play(Cue cue) {
    if (!m_sounds)
        m_sounds = std::make_unique<Sounds>();
    m_sounds->play(cue);
}

void DesktopCues::speak(const std::string& words) {
    if (canSpeak())
        m_voice->say(toQString(words));
}

void DesktopCues::notify(const std::string& line) {
    m_notifier.tell(toQString(line));
}

void DesktopCues::clear() {
    m_notifier.close();
    if (m_sounds)
        m_sounds->stop();
    if (m_voice)
        m_voice->stop();
}

} // namespace frond
