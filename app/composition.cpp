// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/inwords.h"
#include "app/qtconvert.h"
#include "core/base/personswords.h"
#include "core/base/storageerror.h"
#include "data/file/keyfile.h"
#include "data/format/text/unicode.h"
#include "data/reminder/handoverscheduler.h"
#include "data/store/collections.h"
#include "data/store/randomids.h"
#include "data/transfer/startanew.h"

#include <QCoreApplication>
#include <QQuickWindow>
#include <chrono>

namespace frond {

namespace {

/// How long something removed can be put back, and a sealed file is kept whose words are lost.
constexpr Days removedAreKept{30};

} // namespace

Composition::Composition(const std::filesystem::path& database, std::unique_ptr<Clock> clock,
                         ZoneOffsets zone, std::unique_ptr<FileDialogs> files,
                         std::unique_ptr<DeviceSystem> device, std::unique_ptr<data::KeyStore> keys)
    : m_database(database)
    , m_clock(std::move(clock))
    , m_keys(keys ? std::move(keys) : std::make_unique<data::KeyFile>(database))
    , m_files(std::move(files))
    , m_device(device ? std::move(device) : thisDevice(database, *m_clock, zone))
    , m_reminderLog(database) {
    const auto wallClock = [clockPort = m_clock.get()] {
        return std::chrono::sys_time<std::chrono::milliseconds>(clockPort->now().utc);
    };
    m_storage = data::Storage::open({.file = database, .create = true}, *m_keys, wallClock,
                                    data::randomIds());
    m_storage->onCommitted([this](Topics topics) { m_changes.tell(topics); });
    m_exchange =
        std::make_unique<data::FileExchange>(database, *m_storage, *m_keys, *m_clock, zone);
    m_quietCheck = std::make_unique<QuietCheck>(database, *m_storage, *m_keys);
    m_exchange->beforeCheck = [this] { m_quietCheck->stop(); };
    const auto reopen = [] { QCoreApplication::exit(reopenCode); };
    m_exchange->reopen = reopen;
    m_lock = std::make_unique<FileAppLock>(
        database, data::Keyrings{m_device->keyring(), m_device->biometricKeyring()});
    m_lock->reopen = reopen;
    const auto word = [this](std::string_view name) {
        return toQString(m_storage->settings().setting(name));
    };
    m_words.choose(word(practiceWordSetting), word(bodyWordSetting), word(reasonWordSetting));
    m_context =
        std::make_unique<AppContext>(Ports{{*m_clock},
                                           {data::randomIds()},
                                           {data::comparable},
                                           {zone},
                                           {m_storage->sessions()},
                                           {m_storage->sums()},
                                           {m_storage->running()},
                                           {m_storage->kits()},
                                           {m_storage->plans()},
                                           {m_storage->pauses()},
                                           WithCollections(data::EachCollection{*m_storage}),
                                           {m_storage->reminders()},
                                           {m_reminderLog},
                                           {m_device->reminders()},
                                           {m_device->cues()},
                                           {m_storage->settings()},
                                           {m_library},
                                           {m_library},
                                           {m_codes},
                                           {*m_files},
                                           {m_reports},
                                           {*m_exchange},
                                           {*m_lock},
                                           {m_changes}});
    QObject::connect(m_quietCheck.get(), &QuietCheck::damageFound, m_context->fileTrouble(),
                     &FileTroubleViewModel::notice);
    m_joined = m_device->join(*m_context, [this] { bringToFront(); });
    QObject::connect(&m_use, &UseWatch::used, m_context->lock(), &LockViewModel::used);
    QObject::connect(m_context->words(), &WordsViewModel::changed, m_context.get(),
                     [this] { sayWith(*m_context->words()); });
    SettingsViewModel* settings = m_context->settings();
    settings->setSystemDark(m_appearance.dark());
    QObject::connect(&m_appearance, &SystemAppearance::darkChanged, settings,
                     &SettingsViewModel::setSystemDark);
    SessionViewModel* session = m_context->session();
    SessionOptions* options = m_context->sessionOptions();
    const auto keepAwake = [this, session, options] {
        m_keepAwake.setWanted(session->active() && options->keepScreenOn() &&
                              (session->settling() || !session->paused()));
    };
    QObject::connect(session, &SessionViewModel::stateChanged, &m_keepAwake, keepAwake);
    QObject::connect(options, &SessionOptions::changed, &m_keepAwake, keepAwake);
    QObject::connect(session->cues(), &CuePlayer::given, session, [this, session](Cue cue) {
        if (m_ui && cue == Cue::Planned && !session->cues()->covered())
            m_ui->announce(session->sentence());
    });
}

Composition::~Composition() {
    m_ui.reset(); // before what its pages are bound to
}

QQuickWindow* Composition::show(std::unique_ptr<Ui> ui) {
    m_ui = ui ? std::move(ui) : std::make_unique<Ui>();
    m_ui->addPictures(QStringLiteral("summary"), new SummaryPictures(*m_context->summary()));
    return m_ui->show();
}

void Composition::placeWindow(const std::optional<WindowPlace>& there) {
    m_placed.emplace(*m_ui->window());
    if (there) {
        m_placed->put(*there);
        return;
    }
    const auto stored = m_storage->settings().setting(windowPlaceSetting);
    if (const auto place = stored ? parseWindowPlace(*stored) : std::nullopt)
        m_placed->put(*place);
}

void Composition::keepWindowPlace() {
    if (!m_placed->isPlaced())
        return;
    const std::string now = toText(m_placed->place());
    try {
        if (m_storage->settings().setting(windowPlaceSetting) != now)
            m_storage->settings().saveSetting(windowPlaceSetting, now);
    } catch (const StorageError& error) {
        qWarning("%s", qUtf8Printable(inWords(error))); // it opens where it did this time
    }
}

void Composition::sayWith(const WordsViewModel& words) {
    if (!m_words.choose(words.practice().trimmed(), words.body().trimmed(),
                        words.reason().trimmed()))
        return;
    // Not while the letter that was typed is being taken in.
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            if (m_ui)
                m_ui->sayAgain();
            m_changes.tell(Topic::Entries | Topic::Kit | Topic::Plan | Topic::Pauses |
                           Topic::Appointments | Topic::Notes | Topic::Today);
        },
        Qt::QueuedConnection);
}

void Composition::bringToFront() {
    QQuickWindow* window = m_ui ? m_ui->window() : nullptr;
    if (!window)
        return;
    window->show();
    window->raise();
    window->requestActivate();
}

SampleHistory Composition::content() const {
    return {m_storage->kits().kit(), m_storage->plans().planHistory(),
            m_storage->sessions().list(std::nullopt, std::nullopt)};
}

void Composition::fill(const SampleHistory& history) {
    m_storage->inTransaction([&] {
        m_storage->kits().saveKit(history.kit);
        m_storage->plans().savePlanHistory(defaultGroup, history.plan);
        for (const Session& session : history.sessions)
            m_storage->sessions().save(session);
    });
    m_context->setup()->reload();
}

void Composition::noticeDamage() {
    m_storage->noticeDamage();
    m_context->fileTrouble()->notice();
}

void Composition::tidyUp() {
    if (QQuickWindow* window = m_ui ? m_ui->window() : nullptr)
        QMetaObject::invokeMethod(window, "prepare"); // what a tap will want
    m_context->copies()->copyIfDue();
    m_context->reminders()->start();
    try {
        const auto since = m_clock->now().utc - removedAreKept;
        data::wipeRemovedBefore(*m_storage, since);
        data::removeForgotten(m_database, since);
    } catch (const StorageError& error) {
        // Nothing of the person's is lost; the next start tries again.
        qWarning("%s", qUtf8Printable(inWords(error)));
    }
    m_quietCheck->start();
}

} // namespace frond
