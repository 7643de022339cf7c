// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/disk.h"

#include "tests/torture/support.h"

#include <algorithm>
#include <optional>
#include <set>
#include <sys/stat.h>
#include <utility>

namespace frond::torture {

namespace fs = std::filesystem;
using What = DiskEvent::What;

namespace {

constexpr std::size_t sectorBytes = 512;

std::uint64_t inodeOf(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 ? status.st_ino : 0;
}

std::uint64_t inodeOf(const fs::path& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

/// How much of what was not synced a cut leaves.
enum class Loss { None, All, Some };

class Cut {
public:
    Cut(const DiskContent& start, std::mt19937& random) : m_random(random) {
        for (const auto& [name, content] : start) {
            m_durable[name] = m_files;
            m_contents[m_files++] = content;
        }
    }

    void play(const DiskEvent& event) {
        switch (event.what) {
        case What::Make:
            m_contents[event.file];
            break;
        case What::Write:
        case What::Resize:
            m_unsynced[event.file].push_back(&event);
            break;
        case What::Sync:
            resolve(event.file, Loss::None);
            break;
        case What::Name:
        case What::Rename:
        case What::Unname:
            m_unsyncedNames.push_back(&event);
            break;
        case What::SyncAll:
            settleNames(Loss::None);
            break;
        }
    }

    DiskContent end() {
        settleNames(anyLoss());
        // One file after the other: what each lost has nothing to do with the next.
        for (auto& [file, content] : m_contents)
            resolve(file, anyLoss());
        DiskContent result;
        for (const auto& [name, file] : m_durable)
            result[name] = m_contents[file];
        return result;
    }

private:
    Loss anyLoss() { return static_cast<Loss>(std::min(m_random() % 4, 2UL)); }
    bool coin() { return m_random() % 2 == 0; }

    void resolve(int file, Loss loss) {
        auto& events = m_unsynced[file];
        if (loss == Loss::Some)
            std::shuffle(events.begin(), events.end(), m_random);
        for (const DiskEvent* event : events) {
            if (loss == Loss::All || (loss == Loss::Some && coin()))
                continue;
            write(m_contents[file], *event, loss == Loss::Some && coin());
        }
        events.clear();
    }

    void write(std::string& content, const DiskEvent& event, bool torn) {
        const auto offset = static_cast<std::size_t>(event.offset);
        if (event.what == What::Resize) {
            content.resize(offset);
            return;
        }
        for (std::size_t at = 0; at < event.bytes.size();) {
            // Sectors lie at multiples of their size in the file.
            const std::size_t end = std::min(
                event.bytes.size(), ((offset + at) / sectorBytes + 1) * sectorBytes - offset);
            if (!torn || coin()) {
                if (content.size() < offset + end)
                    content.resize(offset + end);
                content.replace(offset + at, end - at, event.bytes, at, end - at);
            }
            at = end;
        }
    }

    /// Names are kept in a journal of the file system: a cut takes the last of them, never one out
    /// of the middle.
    void settleNames(Loss loss) {
        std::size_t kept = m_unsyncedNames.size();
        if (loss == Loss::All)
            kept = 0;
        else if (loss == Loss::Some)
            kept = m_random() % (kept + 1);
        for (std::size_t i = 0; i < kept; ++i)
            rename(*m_unsyncedNames[i]);
        m_unsyncedNames.clear();
    }

    void rename(const DiskEvent& event) {
        if (event.what == What::Name) {
            m_durable[event.name] = event.file;
            return;
        }
        const auto found = m_durable.find(event.name);
        if (found == m_durable.end())
            return;
        const int file = found->second;
        m_durable.erase(found);
        if (event.what == What::Rename)
            m_durable[event.target] = file;
    }

    std::mt19937& m_random;
    std::map<std::string, int> m_durable;
    std::map<int, std::string> m_contents;
    std::map<int, std::vector<const DiskEvent*>> m_unsynced;
    std::vector<const DiskEvent*> m_unsyncedNames;
    int m_files = 0;
};

} // namespace

DiskRecorder::DiskRecorder(fs::path folder) : m_folder(std::move(folder)) {
    for (const auto& entry : fs::directory_iterator(m_folder))
        m_start[entry.path().filename().string()] = torture::contentOf(entry.path());
    for (const auto& [name, content] : m_start) {
        m_names[name] = m_files;
        m_inodes[inodeOf(m_folder / name)] = m_files++;
    }
    watchSystemCalls(this, m_folder.string());
}

DiskRecorder::~DiskRecorder() {
    watchSystemCalls(nullptr);
}

int DiskRecorder::before(const SystemCall& call) {
    // Whether there is one: an unlink of nothing does not succeed and is not seen afterwards.
    m_replacing = call.what == SystemCall::What::Open && call.empties && !call.makes;
    return 0;
}

void DiskRecorder::after(const SystemCall& call) {
    switch (call.what) {
    case SystemCall::What::Read:
        return;
    case SystemCall::What::Open:
        if (call.makes) {
            const int file = m_files++;
            m_inodes[call.descriptor >= 0 ? inodeOf(call.descriptor) : inodeOf(call.path)] = file;
            add({.what = What::Make, .file = file});
            if (!call.nameless)
                add({.what = What::Name, .file = file, .name = nameIn(call.path)});
        } else if (m_replacing) {
            add({.what = What::Resize, .file = fileOf(call.descriptor)});
        }
        return;
    case SystemCall::What::Write:
        if (const int file = fileOf(call.descriptor); file >= 0)
            add({.what = What::Write,
                 .file = file,
                 .offset = call.offset,
                 .bytes = std::string(call.bytes)});
        return;
    case SystemCall::What::Truncate:
        add({.what = What::Resize, .file = fileOf(call.descriptor), .offset = call.offset});
        return;
    case SystemCall::What::Sync:
        if (call.path == m_folder.string())
            add({.what = What::SyncAll});
        else
            add({.what = What::Sync, .file = fileOf(call.descriptor)});
        return;
    case SystemCall::What::Rename:
        add({.what = What::Rename, .name = nameIn(call.path), .target = nameIn(call.target)});
        return;
    case SystemCall::What::Link: {
        const auto found = m_inodes.find(inodeOf(fs::path(call.target)));
        if (found == m_inodes.end())
            fail("a link to a file that nobody made");
        add({.what = What::Name, .file = found->second, .name = nameIn(call.target)});
        return;
    }
    case SystemCall::What::Unlink:
        add({.what = What::Unname, .name = nameIn(call.path)});
        return;
    }
}

int DiskRecorder::fileOf(int descriptor) {
    const auto found = m_inodes.find(inodeOf(descriptor));
    if (found == m_inodes.end())
        fail("a file is written that nobody made");
    return found->second;
}

std::string DiskRecorder::nameIn(const std::string& path) const {
    return fs::path(path).lexically_relative(m_folder).string();
}

DiskContent afterPowerCut(const DiskContent& start, const std::vector<DiskEvent>& events,
                          std::size_t count, std::mt19937& random) {
    Cut cut(start, random);
    for (std::size_t i = 0; i < count; ++i)
        cut.play(events[i]);
    return cut.end();
}

} // namespace frond::torture
