// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that a power cut can take anything from that was not synced: what a program did to the
// files of one folder is recorded, and any moment of it can be played back as it may be found
// after the power is there again.
#pragma once

#include "tests/torture/systemcalls.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace frond::torture {

/// What lies in the folder: names and contents.
using DiskContent = std::map<std::string, std::string>;

struct DiskEvent {
    enum class What {
        Make,    ///< `file` is new and has no name
        Name,    ///< `name` now is `file`
        Rename,  ///< what `name` was is now `target`
        Unname,  ///< `name` is gone
        Write,   ///< `bytes` at `offset`
        Resize,  ///< to `offset`
        Sync,    ///< everything of `file` so far is on the disk
        SyncAll, ///< every name so far is on the disk
    };
    What what;
    int file = -1;
    std::int64_t offset = 0;
    std::string bytes;
    std::string name;
    std::string target;
};

/// Records while it lives. Files that lie in `folder` already count as synced.
class DiskRecorder : public SystemCallWatch {
public:
    explicit DiskRecorder(std::filesystem::path folder);
    ~DiskRecorder() override;
    int before(const SystemCall& call) override;
    void after(const SystemCall& call) override;

    [[nodiscard]] const DiskContent& start() const { return m_start; }
    [[nodiscard]] const std::vector<DiskEvent>& events() const { return m_events; }
    /// What was done is reported from here on: the number of events so far.
    [[nodiscard]] std::size_t moment() const { return m_events.size(); }

private:
    int fileOf(int descriptor);
    void add(DiskEvent event) { m_events.push_back(std::move(event)); }
    [[nodiscard]] std::string nameIn(const std::string& path) const;

    std::filesystem::path m_folder;
    DiskContent m_start;
    std::map<std::string, int> m_names; ///< as they are now
    std::map<std::uint64_t, int> m_inodes;
    std::vector<DiskEvent> m_events;
    int m_files = 0;
    bool m_replacing = false;
};

/// The folder after a power cut behind the first `count` events. What was synced is there; of the
/// rest each piece is there, is not, or is there in part (512 bytes are written whole or not), in
/// whatever order.
DiskContent afterPowerCut(const DiskContent& start, const std::vector<DiskEvent>& events,
                          std::size_t count, std::mt19937& random);

} // namespace frond::torture
