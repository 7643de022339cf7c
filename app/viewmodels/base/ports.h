// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "core/base/ports.h"
#include "core/reminder/reminderrecord.h"
#include "core/transfer/exchange.h"
#include "core/visit/ptsummary.h"

#include <QByteArray>
#include <QString>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace frond {

/// The offset from UTC that the person's clock has, or had, at a local day and time of day.
using OffsetAt = std::function<std::chrono::minutes(Day day, std::chrono::minutes timeOfDay)>;

/// The modules of a QR code, row by row, with the quiet zone of ISO/IEC 18004 around them.
struct CodeModules {
    int side = 0; ///< how many in a row; 0: no code
    std::vector<bool> dark;

    [[nodiscard]] bool at(int x, int y) const {
        return dark[static_cast<std::size_t>(y * side + x)];
    }
};

/// Text as a QR code, and back from a picture.
class QrCodes {
public:
    virtual ~QrCodes() = default;
    /// Without a side when the text is longer than a code can hold.
    [[nodiscard]] virtual CodeModules draw(const QByteArray& text) const = 0;
    /// Null when the file is no picture, empty when it has no code.
    [[nodiscard]] virtual std::optional<QByteArray> read(const QString& file) const = 0;
};

/// Asks the person for a file or a folder. All return at once; `chosen` is called when one was
/// chosen, with its path.
class FileDialogs {
public:
    using Chosen = std::function<void(const QString& path)>;

    virtual ~FileDialogs() = default;
    virtual void open(const QString& filter, Chosen chosen) = 0;
    /// `name` is the name that is offered.
    virtual void folder(Chosen chosen) = 0;
    virtual void save(const QString& name, const QString& filter, Chosen chosen) = 0;
};

struct ReportOptions {
    bool letter = false; ///< US Letter instead of A4
    QString name;        ///< as the person typed it; empty leaves it out
};

/// A line of the exam card.
struct CardField {
    QString label;
    QString text;
};

/// The summary for a physical therapist as pages, and the exam card.
class Reports {
public:
    virtual ~Reports() = default;
    /// One or two.
    [[nodiscard]] virtual int pages(const PtSummary& summary,
                                    const ReportOptions& options) const = 0;
    [[nodiscard]] virtual QByteArray pdf(const PtSummary& summary,
                                         const ReportOptions& options) const = 0;
    /// A6.
    [[nodiscard]] virtual QByteArray card(const std::vector<CardField>& fields) const = 0;
};

/// What view-models are built from. All of it outlives them.
struct Ports {
    const Clock& clock;
    IdSource newId;
    OffsetAt offsetAt;
    SessionRepository& sessions;
    RunningSessionRepository& running;
    KitRepository& kits;
    PlanRepository& plans;
    PauseRepository& pauses;
    AppointmentRepository& appointments;
    QuestionRepository& questions;
    const Library& library;
    const QrCodes& codes;
    FileDialogs& files;
    const Reports& reports;
    Exchange& exchange;
    SettingsRepository& settings;
    ZoneOffsets zone;
    ReminderRepository& reminders;
    ReminderEvents& reminderEvents;
    ReminderScheduler& reminderScheduler;
    Changes& changes;
};

} // namespace frond
