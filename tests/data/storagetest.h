// SPDX-License-Identifier: GPL-3.0-or-later
// A database of its own for each test, in a folder that goes with it.
#pragma once

#include "app/words/words.h"
#include "core/base/storageerror.h"
#include "data/sqlite/database.h"
#include "data/store/storage.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <memory>
#include <string>
#include <unistd.h>

namespace frond::data {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "frond-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw std::runtime_error("no temporary folder");
        m_path = name;
    }
    ~TemporaryFolder() {
        std::error_code error;
        std::filesystem::remove_all(m_path, error);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

inline std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void setContent(const std::filesystem::path& path, const std::string& content) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

inline std::filesystem::path beside(const std::filesystem::path& file, const char* suffix) {
    std::filesystem::path path = file;
    path += suffix;
    return path;
}

/// What `work` throws; a failure of the test when it throws nothing.
template <class Work>
StorageError::Kind kindOf(const Work& work) {
    try {
        work();
    } catch (const StorageError& error) {
        EXPECT_FALSE(inEnglish(error).empty());
        return error.kind();
    }
    ADD_FAILURE() << "no StorageError";
    return StorageError::Kind::Other;
}

inline Id idOf(unsigned number) {
    Id::Bytes bytes{};
    bytes[14] = static_cast<std::uint8_t>(number >> 8 & 0xFF);
    bytes[15] = static_cast<std::uint8_t>(number & 0xFF);
    return Id::fromRandom(bytes);
}

inline Day dayOf(const char* text) {
    return parseDay(text).value();
}

inline Moment momentOf(const char* text) {
    return parseMoment(text).value();
}

inline Session sessionOn(unsigned number, const char* day) {
    return Session{.id = idOf(number), .day = dayOf(day)};
}

/// An entry in which every field is set.
inline Session fullSession() {
    return {.id = idOf(1),
            .day = dayOf("2026-03-01"),
            .at = momentOf("2026-03-01T20:00:00+01:00"),
            .outcome = Outcome::StoppedEarly,
            .steps = {{.use = ItemUse{idOf(7), "1", Millimetres::fromTenths(150)},
                       .duration = Seconds{300},
                       .felt = Felt::Easy},
                      {.use = ItemUse{idOf(8), "3", Millimetres::fromTenths(225)},
                       .duration = Seconds{900},
                       .depth = Millimetres::fromTenths(800),
                       .pain = Rating::from(3)},
                      {.duration = Seconds{5}}},
            .ratings = {.felt = Felt::Hard,
                        .painBefore = Rating::from(2),
                        .painDuring = Rating::from(3),
                        .painAfter = Rating::from(0),
                        .easeBefore = Rating::from(4),
                        .easeAfter = Rating::from(10)},
            .context = {.position = "on my side",
                        .lubricant = "water",
                        .warmUp = "bath",
                        .numbingGel = false,
                        .helped = true,
                        .bleeding = Bleeding::Spotting,
                        .onPeriod = false,
                        .stopReason = "someone came home",
                        .tags = {"bath", "evening", "bath"}},
            .note = "warm bath first"};
}

class StorageTest : public ::testing::Test {
protected:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "t.db"; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }

    std::unique_ptr<Storage> open(bool create = true) {
        KeyFile keys(file());
        return Storage::open(
            {.file = file(), .create = create}, keys, [this] { return m_now; }, randomIds());
    }
    /// Closes the storage and opens it again.
    void reopen() {
        m_storage.reset();
        m_storage = open(false);
    }
    Storage& storage() {
        if (!m_storage)
            m_storage = open();
        return *m_storage;
    }
    void close() { m_storage.reset(); }
    void passTime(std::chrono::milliseconds time) { m_now += time; }

    std::chrono::sys_time<std::chrono::milliseconds> m_now{std::chrono::seconds{1'772'000'000}};

private:
    TemporaryFolder m_folder;
    std::unique_ptr<Storage> m_storage;
};

} // namespace frond::data
