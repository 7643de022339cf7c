// SPDX-License-Identifier: GPL-3.0-or-later
// Everything view-models are built from, in memory, with the schedules and codes of the program.
#pragma once

#include "app/report/pdfreports.h"
#include "app/services/qrcode.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/base/ports.h"
#include "core/base/day.h"
#include "core/base/text.h"
#include "data/catalogue/library.h"
#include "data/store/tables.h" // each kind that has a collection
#include "tests/support/fakeclock.h"
#include "tests/support/memorycues.h"
#include "tests/support/memorylock.h"
#include "tests/support/memoryreminders.h"
#include "tests/support/memoryrepositories.h"
#include "tests/support/noexchange.h"

#include <QFileInfo>
#include <utility>

namespace frond::test {

/// Dialogs in which the person chooses `path` at once, or nothing while it is empty. What is
/// written goes as `handed` says, once it is there.
class ChosenFiles : public FileDialogs {
public:
    void open(const QString& /*filter*/, Chosen chosen) override { answer(chosen); }
    void folder(Chosen chosen) override { answer(chosen); }
    void save(const QString& name, const QString& /*filter*/, Chosen chosen) override {
        offered = name;
        answer(chosen);
    }

    void share(const QString& name, const QString& filter, Chosen chosen) override {
        save(name, filter, std::move(chosen));
        shared = name;
    }
    void written(const QString& file, std::function<void(Handed)> done) override {
        done(QFileInfo(file).isFile() ? handed : Handed::Failed);
    }
    [[nodiscard]] bool hasFolders() const override { return folders; }
    [[nodiscard]] bool isOpen() const override { return inFront; }

    QString path;
    QString offered; ///< the last name
    QString shared;  ///< the last that goes to someone
    Handed handed = Handed::There;
    bool folders = true;
    bool inFront = false; ///< a dialog

private:
    void answer(const Chosen& chosen) const {
        if (!path.isEmpty())
            chosen(path);
    }
};

/// On the evening of 3 March 2026, an hour ahead of UTC.
struct MemoryPorts {
    MemoryPorts() {
        storage.state.changed = [this](Topics topics) { changes.tell(topics); };
    }

    FakeClock clock;
    Changes changes;
    MemoryStorage storage{clock};
    data::BuiltInLibrary library;
    ZxingCodes codes;
    ChosenFiles files;
    PdfReports reports;
    NoExchange exchange;
    MemoryLock lock;
    MemoryReminders reminders{storage.state};
    MemoryEvents reminderEvents;
    SimulatedSystem system{reminderEvents};
    RecordingCues cues;
    Ports ports{{clock},
                {countingIds()},
                {folded},
                {[](std::chrono::sys_seconds) { return std::chrono::minutes(60); }},
                {storage.sessions},
                {storage.sums},
                {storage.running},
                {storage.kits},
                {storage.plans},
                {storage.pauses},
                WithCollections(storage.collections),
                {reminders},
                {reminderEvents},
                {system},
                {cues},
                {storage.settings},
                {library},
                {library},
                {codes},
                {files},
                {reports},
                {exchange},
                {lock},
                {changes}};
};

} // namespace frond::test
