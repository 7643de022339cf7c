// SPDX-License-Identifier: GPL-3.0-or-later
// A zip archive in memory (libzip). Nothing is ever unpacked to disk, so the names of its members
// lead nowhere.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace frond::data {

class ZipArchive {
public:
    /// `bytes` must outlive the archive. Throws FormatError for what is no whole zip, for more than
    /// 64 MiB and for more than 10,000 members.
    explicit ZipArchive(std::string_view bytes);

    /// By index, as raw bytes. A member whose name cannot be read has an empty one.
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

    /// The content of a member; null when it cannot be unpacked (damaged, with a password). Throws
    /// FormatError when all that was unpacked goes beyond 64 MiB, whatever the archive says about
    /// its sizes.
    std::optional<std::string> content(std::size_t member);

private:
    struct Closing {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Closing> m_archive;
    std::vector<std::string> m_names;
    std::size_t m_unpacked = 0;
};

} // namespace frond::data
