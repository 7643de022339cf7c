// SPDX-License-Identifier: GPL-3.0-or-later
// Someone who tries words again and again, as fast as the file lets them, kills the program while
// it looks at them, sets the clock, starts the machine anew, and alters the key file. They never
// get one look more than the table allows, and never a key.
//
//   frond_locktest [TRIES] [SEED] [PART...]      parts: throttle, wraps
#include "app/words/words.h"
#include "core/base/storageerror.h"
#include "data/file/keyfile.h"
#include "tests/support/quickwordskey.h"
#include "tests/torture/kill.h"
#include "tests/torture/support.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <new>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace frond::torture;
namespace data = frond::data;
namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr const char* rightWords = "the right words";

/// What the tries and the one who watches them both see, across processes.
struct World {
    std::int64_t truth = 0;     ///< milliseconds that have passed
    std::int64_t startedAt = 0; ///< the machine's last start
    std::int64_t wallAhead = 0; ///< of the truth
    int starts = 0;
    int looks = 0; ///< at words
    bool killWhileLooking = false;
};

World& newWorld() {
    void* shared =
        ::mmap(nullptr, sizeof(World), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        fail("no shared memory");
    return *new (shared) World;
}

data::Clocks clocksOf(const World& world) {
    return [&world] {
        return frond::ClockReading{std::chrono::sys_time<milliseconds>{milliseconds{
                                       1'772'000'000'000 + world.truth + world.wallAhead}},
                                   milliseconds{world.truth - world.startedAt},
                                   "start " + std::to_string(world.starts)};
    };
}

data::LockSecret words(const std::string& text) {
    return data::LockSecret::passphrase({text, text});
}

void makeLocked(const fs::path& file) {
    const data::LockSecret secret = words(rightWords);
    data::SecretKeys keys(secret);
    data::KeyDocument document;
    document.setWrap(data::DataKey::random(), keys, {.salt = {}, .passes = data::fewestPasses});
    document.write(data::KeyFile(file).path());
}

/// Null when it was not tried or the words were wrong.
std::optional<data::DataKey> tryWords(const fs::path& file, const World& world,
                                      const std::string& text) {
    data::KeyFile keys(file, clocksOf(world));
    keys.offer(words(text));
    try {
        return keys.load();
    } catch (const frond::StorageError& error) {
        if (error.kind() != frond::StorageError::Kind::Locked)
            throw;
        return std::nullopt;
    }
}

class Someone {
public:
    explicit Someone(std::uint32_t seed) : m_random(seed), m_world(newWorld()) {
        makeLocked(file());
        data::wordsLookedAt() = [this] {
            ++m_world.looks;
            if (m_world.killWhileLooking)
                ::kill(::getpid(), SIGKILL);
        };
    }
    ~Someone() { data::wordsLookedAt() = nullptr; }
    Someone(const Someone&) = delete;
    Someone& operator=(const Someone&) = delete;

    /// One try, and what comes before it.
    void goOn() {
        // Often just before or after the next try is due.
        const std::int64_t left = data::KeyFile(file(), clocksOf(m_world)).waitLeft().count();
        pass(left > 0 && between(0, 1) == 0 ? std::max<std::int64_t>(left + between(-2, 2), 0)
                                            : between(0, 40'000));
        if (between(0, 9) == 0)
            m_world.wallAhead += between(-400'000'000, 400'000'000);
        if (between(0, 24) == 0) {
            m_world.startedAt = m_world.truth;
            ++m_world.starts;
        }
        const int before = m_world.looks;
        m_world.killWhileLooking = between(0, 3) == 0;
        const KillPoint never{1000};
        const KillPoint soon{static_cast<std::size_t>(between(1, 12)), between(0, 1) == 0};
        const auto work = [this](const fs::path&) {
            if (tryWords(file(), m_world, "other words " + std::to_string(m_world.looks)))
                fail("wrong words opened it");
        };
        runUntil(work, m_folder.path(), between(0, 1) == 0 ? soon : never);
        m_world.killWhileLooking = false;
        if (m_world.looks > before)
            judge(before);
    }

    /// The person themselves, who waits as long as it takes.
    void knows() {
        pass(3'600'000);
        for (int i = 0; i < 2; ++i) { // the second time nothing is left of the wrong ones
            if (!tryWords(file(), m_world, rightWords))
                fail("the right words were not looked at after an hour");
        }
        m_looksBefore = m_world.looks;
    }

    [[nodiscard]] int looks() const { return m_world.looks; }

private:
    [[nodiscard]] fs::path file() const { return m_folder.path() / "t.db"; }
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(m_random);
    }
    void pass(std::int64_t time) { m_world.truth += time; }
    void judge(int before) {
        const int wrongBefore = before - m_looksBefore;
        const std::int64_t due = m_lastLook + milliseconds(frond::waitAfter(wrongBefore)).count();
        if (m_world.looks != before + 1 || (wrongBefore > 0 && m_world.truth < due))
            fail("one try too many: after " + std::to_string(wrongBefore) +
                 " wrong ones it looked at " + "the next " + std::to_string(due - m_world.truth) +
                 " ms too soon");
        m_lastLook = m_world.truth;
    }

    Folder m_folder;
    std::mt19937 m_random;
    World& m_world;
    int m_looksBefore = 0;
    std::int64_t m_lastLook = 0;
};

void throttle(std::size_t tries, std::uint32_t seed) {
    Someone someone(seed);
    for (std::size_t i = 1; i <= tries; ++i) {
        someone.goOn();
        if (i % 250 == 0 || i == tries)
            someone.knows();
    }
    std::printf(
        "%zu tries with kills, clocks set and machines started anew: %d looks at words, none "
        "too soon\n",
        tries, someone.looks());
}

void wraps(std::size_t tries, std::uint32_t seed) {
    std::mt19937 random(seed);
    World& world = newWorld();
    for (std::size_t i = 0; i < tries; ++i) {
        const Folder folder;
        const fs::path file = folder.path() / "t.db";
        makeLocked(file);
        const auto right = tryWords(file, world, rightWords);
        if (!right)
            fail("the right words do not open it");
        if (tryWords(file, world, "other words " + std::to_string(random())))
            fail("a wrap opened with a wrong key");
        const fs::path path = data::KeyFile(file).path();
        std::ifstream stream(path, std::ios::binary);
        std::string content{std::istreambuf_iterator<char>(stream), {}};
        content[random() % content.size()] ^= static_cast<char>(1 << random() % 8);
        std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
        const auto altered = tryWords(file, world, rightWords);
        if (altered && !(*altered == *right))
            fail("an altered wrap gave another key");
    }
    std::printf("%zu wrong words and altered key files: no key\n", tries);
}

void run(const Arguments& arguments) {
    const auto has = [&](const char* part) {
        return arguments.words.empty() || std::find(arguments.words.begin(), arguments.words.end(),
                                                    part) != arguments.words.end();
    };
    if (has("wraps"))
        wraps(arguments.points, arguments.seed);
    if (has("throttle"))
        throttle(arguments.points, arguments.seed);
}

} // namespace

int main(int argc, char** argv) {
    try {
        run(argumentsOf(argc, argv, 200));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", frond::inEnglish(error).c_str());
        return 1;
    }
}
