// SPDX-License-Identifier: GPL-3.0-or-later
// Where the key of a database is in the memory of a process, looked for in all of it.
#include "data/file/processguard.h"
#include "tests/data/storagetest.h"

#include <array>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <sodium.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <vector>

namespace frond::data {
namespace {

struct Region {
    std::uintptr_t begin = 0, end = 0;
    std::size_t resident = 0;
    bool readable = false, locked = false;
};

/// The mappings of this process (proc(5), smaps).
std::vector<Region> regions() {
    std::ifstream file("/proc/self/smaps");
    std::vector<Region> found;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string first;
        words >> first;
        if (first == "VmFlags:") {
            found.back().locked = line.find(" lo") != std::string::npos;
        } else if (first == "Rss:") {
            words >> found.back().resident;
        } else if (first.find('-') != std::string::npos && first.back() != ':') {
            Region region;
            region.begin = std::stoull(first, nullptr, 16);
            region.end = std::stoull(first.substr(first.find('-') + 1), nullptr, 16);
            std::string permissions;
            words >> permissions;
            region.readable = permissions.front() == 'r';
            found.push_back(region);
        }
    }
    return found;
}

/// What is looked for is never in memory as it is, or it would be found in here.
class Needle {
public:
    explicit Needle(std::string_view text) {
        for (const char c : text)
            m_masked.push_back(static_cast<char>(c ^ mask));
    }
    [[nodiscard]] bool isAt(const char* text) const {
        for (std::size_t i = 0; i < m_masked.size(); ++i) {
            if (static_cast<char>(text[i] ^ mask) != m_masked[i])
                return false;
        }
        return true;
    }
    [[nodiscard]] std::size_t size() const { return m_masked.size(); }

private:
    static constexpr char mask = 0x5A;
    std::vector<char> m_masked;
};

struct Found {
    std::size_t locked = 0, elsewhere = 0;
    [[nodiscard]] std::size_t copies() const { return locked + elsewhere; }
    friend bool operator==(const Found&, const Found&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Found& found) {
        return out << found.locked << " locked, " << found.elsewhere << " elsewhere";
    }
};

Found find(const Needle& needle) {
    constexpr std::size_t step = std::size_t{1} << 20;
    std::vector<char> window(step + needle.size());
    const auto own = reinterpret_cast<std::uintptr_t>(window.data());
    Found found;
    for (const Region& region : regions()) {
        if (!region.readable || region.resident == 0)
            continue;
        for (std::uintptr_t at = region.begin; at < region.end; at += step) {
            iovec to{window.data(), std::min(window.size(), region.end - at)};
            iovec from{reinterpret_cast<void*>(at), to.iov_len};
            const ssize_t count = ::process_vm_readv(::getpid(), &to, 1, &from, 1, 0);
            for (std::size_t i = 0; static_cast<ssize_t>(i + needle.size()) <= count && i < step;
                 ++i) {
                const bool here = at + i >= own && at + i < own + window.size();
                if (!here && needle.isAt(window.data() + i))
                    ++(region.locked ? found.locked : found.elsewhere);
            }
        }
    }
    sodium_memzero(window.data(), window.size());
    return found;
}

class PrivateMemoryTest : public StorageTest {
protected:
    void SetUp() override {
        rlimit limit{};
        ::getrlimit(RLIMIT_MEMLOCK, &limit);
        if (limit.rlim_cur < 64 * 1024)
            GTEST_SKIP() << "this process may lock no memory";
        storage().sessions().save(sessionOn(1, "2026-03-01"));
        const DataKey key = KeyFile(file()).load();
        const std::string_view raw{reinterpret_cast<const char*>(key.bytes().data()),
                                   DataKey::size};
        m_raw.emplace(raw);
        SecretText text(2 * DataKey::size + 1, '\0');
        sodium_bin2hex(text.data(), text.size(), key.bytes().data(), DataKey::size);
        m_hex.emplace(std::string_view(text).substr(0, 2 * DataKey::size));
        SecretText base64(sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_ORIGINAL), '\0');
        sodium_bin2base64(base64.data(), base64.size(), key.bytes().data(), DataKey::size,
                          sodium_base64_VARIANT_ORIGINAL);
        m_base64.emplace(std::string_view(base64).substr(0, base64.size() - 1));
    }
    std::optional<Needle> m_raw, m_hex, m_base64;
};

TEST_F(PrivateMemoryTest, ALoadedKeyIsOnceInLockedMemory) {
    close();
    {
        const DataKey key = KeyFile(file()).load();
        EXPECT_EQ(find(*m_raw), (Found{1, 0}));
        DataKey moved = KeyFile(file()).load();
        moved = DataKey();
        EXPECT_EQ(find(*m_raw), (Found{1, 0}));
    }
    EXPECT_EQ(find(*m_raw), Found{});
    EXPECT_EQ(find(*m_hex), Found{});
    EXPECT_EQ(find(*m_base64), Found{});
}

#ifdef FROND_SQLITE3MC
constexpr unsigned lockedByCipher = 0; ///< it wipes its copies, and does not lock them
#else
constexpr unsigned lockedByCipher = 1;
#endif

// The cipher has copies of its own while a file is open; Frond adds none to them.
TEST_F(PrivateMemoryTest, OnlyTheCipherHasTheKeyOfAnOpenFile) {
    close();
    Found raw, hex;
    {
        const DataKey key = KeyFile(file()).load();
        const Database database(file(), key);
        raw = find(*m_raw);
        hex = find(*m_hex);
        EXPECT_GE(raw.locked, 1U + lockedByCipher); // ours and the cipher's
    }
    reopen();
    // The cipher locks its heap by pages, and unlocks one that another copy may still be on.
    const Found open = find(*m_raw);
    EXPECT_EQ(open.copies(), raw.copies() - 1) << "the key that was held beside is gone";
    EXPECT_GE(open.locked, lockedByCipher);
    EXPECT_EQ(find(*m_hex).copies(), hex.copies());
    EXPECT_EQ(find(*m_base64), Found{});
    close();
    EXPECT_EQ(find(*m_raw), Found{});
    EXPECT_EQ(find(*m_hex), Found{});
}

TEST_F(PrivateMemoryTest, AMadeKeyLeavesNothingEither) {
    close();
    for (const char* ending : {"", ".key"})
        std::filesystem::remove(beside(file(), ending));
    SetUp(); // a new file with a new key
    close();
    EXPECT_EQ(find(*m_raw), Found{});
    EXPECT_EQ(find(*m_hex), Found{});
    EXPECT_EQ(find(*m_base64), Found{});
}

TEST(ProcessGuardTest, NoCoreIsWrittenAndNobodyLooksIn) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        keepMemoryPrivate();
        rlimit limit{1, 1};
        ::getrlimit(RLIMIT_CORE, &limit);
        const bool none = limit.rlim_cur == 0 && limit.rlim_max == 0;
        if (!none || ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
            ::_exit(1);
        ::raise(SIGABRT);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_FALSE(WCOREDUMP(status));
}

} // namespace
} // namespace frond::data
