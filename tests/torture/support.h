// SPDX-License-Identifier: GPL-3.0-or-later
// What the torture programs share: a file with something of every kind in it, every kind of change,
// and all that is in a file as one text that can be compared.
#pragma once

#include "data/store/storage.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace frond::torture {

/// Copies the files of `from` into `to`; two names of one file are that there too.
void copyFiles(const std::filesystem::path& from, const std::filesystem::path& to);

/// A folder of its own that goes at the end; its path has no links in it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(Folder&& other) noexcept;
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder& operator=(Folder&&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// PROGRAM [N] [SEED] [WORD...]: how many points, which ones, and which parts.
struct Arguments {
    std::size_t points;
    std::uint32_t seed = 20260301;
    std::vector<std::string> words;
};
Arguments argumentsOf(int argc, char** argv, std::size_t points);

/// Ends the program's life as a test: what was found, and how to see it again.
[[noreturn]] void fail(const std::string& what);

/// What a person can do with a file, each kind alone.
enum class Change {
    Log,
    Edit,
    LongNote, ///< a note that needs pages of its own
    Delete,
    Kit,
    KitName,
    Plan,
    Pause,
    Visit,
    Question,
    Setting,
    Reminder,
    ReminderRecord,
    Begin, ///< a session begins to run
    Heartbeat,
    Finish,
    Apart, ///< a later edit comes from another device that did not know of the one here
    Felt,
    Tried,
    Milestone,
    Score,
    Goal, ///< and its rating
    Day,
    Rule,   ///< of a clinic, and that it was shown
    Unfelt, ///< the last thing felt is removed
};
inline constexpr std::array everyChange{Change::Log,
                                        Change::Edit,
                                        Change::LongNote,
                                        Change::Delete,
                                        Change::Kit,
                                        Change::KitName,
                                        Change::Plan,
                                        Change::Pause,
                                        Change::Visit,
                                        Change::Question,
                                        Change::Setting,
                                        Change::Reminder,
                                        Change::ReminderRecord,
                                        Change::Begin,
                                        Change::Heartbeat,
                                        Change::Finish,
                                        Change::Apart,
                                        Change::Felt,
                                        Change::Tried,
                                        Change::Milestone,
                                        Change::Score,
                                        Change::Goal,
                                        Change::Day,
                                        Change::Rule,
                                        Change::Unfelt};
const char* nameOf(Change change);

/// Does it once, in one commit; `number` makes one differ from the next.
void apply(data::Storage& storage, Change change, std::uint32_t number);

Id idOf(std::uint32_t number);
/// An entry that can be made again from its number.
Session sessionOf(std::uint32_t number);
RunningSession runningOf(std::uint32_t number, std::uint32_t beats);

/// `sessions` entries and some of every other kind, removed ones too.
void fill(data::Storage& storage, std::uint32_t sessions);

/// Opens with a clock and ids that are the same in every run.
std::unique_ptr<data::Storage> openStorage(const std::filesystem::path& file, bool create);
/// With what `keys` was offered.
std::unique_ptr<data::Storage> openStorage(const std::filesystem::path& file, data::KeyFile& keys);
WallClock steadyClock();
IdSource steadyIds();

/// Everything a person would see again, as text: two files with the same text are as good as each
/// other.
std::string stateOf(data::Storage& storage);
std::string stateOf(const std::filesystem::path& file);

/// Throws when the file does not pass its check.
void requireWhole(data::Storage& storage);

std::string contentOf(const std::filesystem::path& path);
void setContent(const std::filesystem::path& path, std::string_view content);

} // namespace frond::torture
