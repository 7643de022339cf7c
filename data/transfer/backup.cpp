// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/backup.h"

#include "core/base/storageerror.h"
#include "data/format/formaterror.h"
#include "data/transfer/frondexport.h"

#include <algorithm>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace frond::data {

namespace fs = std::filesystem;
using Kind = StorageError::Kind;

namespace {

constexpr std::size_t keptCopies = 5;
constexpr std::string_view datedStart = "frond-auto-", datedEnd = ".frondbackup";

std::size_t checkContent(Unsealed& content) {
    std::istream stream(&content);
    return checkFrondExport(stream);
}

/// The day in a name that writeDatedBackup gives.
std::optional<Day> dayIn(std::string_view name) {
    if (!name.starts_with(datedStart) || !name.ends_with(datedEnd) ||
        name.size() < datedStart.size() + datedEnd.size())
        return std::nullopt;
    name.remove_prefix(datedStart.size());
    name.remove_suffix(datedEnd.size());
    return parseDay(name);
}

} // namespace

std::size_t writeBackup(Storage& storage, const fs::path& path, const Secret& secret,
                        std::uint64_t number, const std::function<void(std::size_t)>& told) {
    std::size_t entries = 0;
    writeExport(
        path,
        [&](const Sink& sink) {
            seal(
                secret, sink,
                [&](const Sink& plain) {
                    entries = writeFrondExport(storage, [&](std::string_view bytes) {
                        plain(bytes);
                        if (told)
                            told(bytes.size());
                    });
                },
                {}, number);
        },
        [&](std::istream& written) {
            try {
                Unsealed content(written, secret);
                if (checkContent(content) != entries)
                    throw StorageError(Kind::Other, {Code::CopyLacksEntries},
                                       StorageError::About::OtherFile);
            } catch (const FormatError&) {
                throw StorageError(Kind::Other, {Code::CopyUnreadable},
                                   StorageError::About::OtherFile);
            }
            if (told) // the last moment to give up
                told(0);
        });
    return entries;
}

std::size_t writeDatedBackup(Storage& storage, const fs::path& folder, Day day,
                             const Secret& secret, const std::function<void(std::size_t)>& told) {
    const fs::path made = folder / std::string(datedStart).append(toText(day)).append(datedEnd);
    const std::size_t entries = writeBackup(storage, made, secret, 0, told);
    std::vector<std::pair<Day, fs::path>> others;
    std::error_code error; // one too many does no harm
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const auto of = dayIn(entry.path().filename().string());
        if (of && of != day)
            others.emplace_back(*of, entry.path());
    }
    std::sort(others.begin(), others.end(), [&](const auto& a, const auto& b) {
        return std::pair(a.first <= day, a.first) < std::pair(b.first <= day, b.first);
    });
    for (std::size_t i = 0; i + keptCopies <= others.size(); ++i)
        fs::remove(others[i].second, error);
    return entries;
}

std::size_t checkBackup(const fs::path& path, const Secret& secret) {
    Unsealed content(path, secret);
    return checkContent(content);
}

ImportReport mergeBackup(Storage& storage, const fs::path& path, const Secret& secret) {
    Unsealed content(path, secret);
    std::istream stream(&content);
    return mergeFrondExport(storage, stream);
}

} // namespace frond::data
