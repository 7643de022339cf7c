// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/platform/desktop/desktopreminders.h"
#include "core/base/storageerror.h"
#include "data/file/keyfile.h"
#include "data/reminder/handoverscheduler.h"
#include "data/store/collections.h"
#include "data/store/randomids.h"

#include <QCoreApplication>
#include <QQuickWindow>
#include <chrono>

namespace frond {

namespace {

/// How long something removed can be put back.
constexpr Days removedAreKept{30};

} // namespace

std::unique_ptr<ReminderScheduler> unseenReminders(const std::filesystem::path& database) {
    return std::make_unique<data::HandOverScheduler>(database);
}

Composition::Composition(const std::filesystem::path& database, std::unique_ptr<Clock> clock,
                         OffsetAt offsetAt, std::unique_ptr<FileDialogs> files,
                         std::unique_ptr<ReminderScheduler> reminders)
    : m_clock(std::move(clock))
    , m_keys(std::make_unique<data::KeyFile>(database))
    , m_files(std::move(files))
    , m_reminderLog(database)
    , m_reminders(std::move(reminders)) {
    const auto wallClock = [clockPort = m_clock.get()] {
        return std::chrono::sys_time<std::chrono::milliseconds>(clockPort->now().utc);
    };
    m_storage = data::Storage::open({.file = database, .create = true}, *m_keys, wallClock,
                                    data::randomIds());
    m_storage->onCommitted([this](Topics topics) { m_changes.tell(topics); });
    m_exchange =
        std::make_unique<data::FileExchange>(database, *m_storage, *m_keys, *m_clock, offsetAt);
    m_quietCheck = std::make_unique<QuietCheck>(database, *m_storage, *m_keys);
    m_exchange->beforeCheck = [this] { m_quietCheck->stop(); };
    m_exchange->reopen = [] { QCoreApplication::exit(reopenCode); };
    DesktopReminders* desktop = nullptr;
    if (!m_reminders) {
        auto own = std::make_unique<DesktopReminders>(database, *m_clock, systemZone());
        desktop = own.get();
        m_reminders = std::move(own);
    }
    m_context = std::make_unique<AppContext>(Ports{{*m_clock},
                                                   {data::randomIds()},
                                                   {std::move(offsetAt)},
                                                   {systemZone()},
                                                   {m_storage->sessions()},
                                                   {m_storage->running()},
                                                   {m_storage->kits()},
                                                   {m_storage->plans()},
                                                   {m_storage->pauses()},
                                                   {data::collectionOf<Appointment>(*m_storage)},
                                                   {data::collectionOf<Question>(*m_storage)},
                                                   {m_storage->reminders()},
                                                   {m_reminderLog},
                                                   {*m_reminders},
                                                   {m_storage->settings()},
                                                   {m_library},
                                                   {m_library},
                                                   {m_codes},
                                                   {*m_files},
                                                   {m_reports},
                                                   {*m_exchange},
                                                   {m_changes}});
    QObject::connect(m_quietCheck.get(), &QuietCheck::damageFound, m_context->fileTrouble(),
                     &FileTroubleViewModel::notice);
    if (desktop) {
        QObject::connect(desktop, &DesktopReminders::happened, m_context->reminders(),
                         &RemindersViewModel::happened);
        QObject::connect(desktop, &DesktopReminders::opened, m_context.get(), [this](bool begin) {
            bringToFront();
            if (begin)
                emit m_context->startWanted();
        });
    }
    SettingsViewModel* settings = m_context->settings();
    settings->setSystemDark(m_appearance.dark());
    QObject::connect(&m_appearance, &SystemAppearance::darkChanged, settings,
                     &SettingsViewModel::setSystemDark);
    SessionViewModel* session = m_context->session();
    const auto keepAwake = [this, session, settings] {
        m_keepAwake.setWanted(session->active() && settings->keepScreenOn() &&
                              (session->settling() || !session->paused()));
    };
    QObject::connect(session, &SessionViewModel::stateChanged, &m_keepAwake, keepAwake);
    QObject::connect(settings, &SettingsViewModel::sessionChanged, &m_keepAwake, keepAwake);
}

Composition::~Composition() {
    m_ui.reset(); // before what its pages are bound to
}

QQuickWindow* Composition::show(std::unique_ptr<Ui> ui) {
    m_ui = ui ? std::move(ui) : std::make_unique<Ui>();
    m_ui->addPictures(QStringLiteral("summary"), new SummaryPictures(*m_context->summary()));
    return m_ui->show();
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

void Composition::tidyUp() {
    if (QQuickWindow* window = m_ui ? m_ui->window() : nullptr)
        QMetaObject::invokeMethod(window, "prepare"); // what a tap will want
    m_context->copies()->copyIfDue();
    m_context->reminders()->start();
    try {
        m_storage->sessions().wipeRemovedBefore(m_clock->now().utc - removedAreKept);
    } catch (const StorageError& error) {
        qWarning("%s", error.what()); // nothing of the person's is lost; the next start tries again
    }
    m_quietCheck->start();
}

} // namespace frond
