// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/words/words.h"
#include "data/transfer/frondexport.h"
#include "tests/data/storagetest.h"

#include <sstream>
#include <string>

namespace frond::data {

/// A device: its own file, its own clock.
class Device {
public:
    explicit Device(int minutesAhead = 0) : m_now(std::chrono::minutes(minutesAhead) + start) {
        const auto file = m_folder.path() / "t.db";
        KeyFile keys(file);
        m_storage = Storage::open(
            {.file = file, .create = true}, keys,
            [this] { return m_now += std::chrono::seconds(1); }, randomIds());
    }
    Storage& storage() { return *m_storage; }
    [[nodiscard]] std::string exported(std::optional<Day> from = {}, std::optional<Day> to = {}) {
        std::string text;
        writeFrondExport(
            *m_storage, [&](std::string_view piece) { text += piece; }, from, to);
        return text;
    }
    ImportReport merge(const std::string& text) {
        std::istringstream stream(text);
        return mergeFrondExport(*m_storage, stream);
    }
    void mergeFrom(Device& other) { merge(other.exported()); }
    void expectWhole() {
        const CheckReport report = m_storage->check();
        EXPECT_TRUE(report.ok) << (report.problems.empty() ? ""
                                                           : inEnglish(report.problems.front()));
    }

private:
    static constexpr std::chrono::sys_time<std::chrono::milliseconds> start{
        std::chrono::seconds{1'772'000'000}};
    TemporaryFolder m_folder;
    std::chrono::sys_time<std::chrono::milliseconds> m_now;
    std::unique_ptr<Storage> m_storage;
};

} // namespace frond::data
