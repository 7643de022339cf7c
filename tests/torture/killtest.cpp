// SPDX-License-Identifier: GPL-3.0-or-later
// Saved means saved: a child process saves entries and reports each only after save() returned; the
// parent kills it at a random moment, opens the file, and looks for everything reported.
//
//   frond_killtest [KILLS] [SEED]
#include "data/storage.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace frond;
using namespace frond::data;
namespace fs = std::filesystem;

/// What the child reports, in one write that a pipe keeps whole.
struct Report {
    enum class What : std::uint32_t { Saved, Removed, Running, Finished } what;
    std::uint32_t number; ///< of the entry
    std::uint32_t beats;  ///< of the running session
};

Id idOf(std::uint32_t number) {
    Id::Bytes bytes{};
    for (std::size_t i = 0; i < 4; ++i)
        bytes[15 - i] = static_cast<std::uint8_t>(number >> 8 * i);
    return Id::fromRandom(bytes);
}

ItemUse useOf(std::uint32_t number) {
    return {idOf(1), "item " + std::to_string(number % 5),
            Millimetres::fromTenths(static_cast<int>(150 + number % 250))};
}

/// An entry that can be made again from its number, so that the parent can compare all of it.
Session sessionOf(std::uint32_t number) {
    const std::chrono::sys_seconds begin{Seconds{1'700'000'000 + std::int64_t{number} * 3600}};
    Session session{.id = idOf(number), .day = {}, .at = Moment{begin, std::chrono::minutes{60}}};
    session.day = session.at->day();
    for (std::uint32_t i = 0; i < number % 4; ++i)
        session.steps.push_back({.use = useOf(number + i), .duration = Seconds{number % 900 + i}});
    session.ratings.painDuring = Rating::from(number % 11);
    if (number % 3 == 0)
        session.context.tags = {"bath", std::to_string(number)};
    session.note = std::string(number % 700, 'n') + std::to_string(number);
    return session;
}

RunningSession runningOf(std::uint32_t number, std::uint32_t beats) {
    const Session session = sessionOf(number);
    RunningSession running{.id = session.id,
                           .startedAt = *session.at,
                           .timer = {.state = TimerState::Running, .steps = {}},
                           .heartbeat = *session.at};
    running.heartbeat.utc += Seconds{15 * std::int64_t{beats}};
    for (std::uint32_t i = 0; i <= beats % 3; ++i)
        running.timer.steps.push_back({.use = useOf(i), .elapsed = Millis{15'000 * beats}});
    return running;
}

std::unique_ptr<Storage> openStorage(const fs::path& file, bool create) {
    KeyFile keys(file);
    const auto now = [] {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    };
    return Storage::open({.file = file, .create = create}, keys, now, randomIds());
}

/// The child: goes on until it is killed.
[[noreturn]] void saveWithoutEnd(const fs::path& file, std::uint32_t first, int pipe) {
    const auto report = [pipe](Report::What what, std::uint32_t number, std::uint32_t beats = 0) {
        const Report line{what, number, beats};
        if (::write(pipe, &line, sizeof line) != sizeof line)
            ::_exit(1);
    };
    try {
        const auto storage = openStorage(file, true);
        for (std::uint32_t number = first;; ++number) {
            switch (number % 4) {
            case 0: // begun, some heartbeats, stopped
                for (std::uint32_t beats = 0; beats < 3; ++beats) {
                    storage->running().saveRunning(runningOf(number, beats));
                    report(Report::What::Running, number, beats);
                }
                storage->running().finish(sessionOf(number));
                report(Report::What::Finished, number);
                break;
            case 1: // removed after it was saved
                storage->sessions().save(sessionOf(number));
                report(Report::What::Saved, number);
                storage->sessions().remove(idOf(number));
                report(Report::What::Removed, number);
                break;
            default:
                storage->sessions().save(sessionOf(number));
                report(Report::What::Saved, number);
            }
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "child: %s\n", error.what());
    }
    ::_exit(1);
}

/// All that was acknowledged so far.
struct Acknowledged {
    std::map<std::uint32_t, bool> entries; ///< true: listed, false: removed
    std::optional<Report> running;
    std::uint32_t next = 0; ///< the first number nobody has used

    void add(const Report& report) {
        next = report.number + 1;
        switch (report.what) {
        case Report::What::Saved:
            entries[report.number] = true;
            break;
        case Report::What::Removed:
            entries[report.number] = false;
            break;
        case Report::What::Running:
            running = report;
            break;
        case Report::What::Finished:
            entries[report.number] = true;
            running.reset();
            break;
        }
    }
};

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error(what);
}

/// The entry that was in work when the kill came may be there or not, but never a part of it.
void expectInFlight(const Session& found, std::uint32_t number) {
    if (found != sessionOf(number))
        fail("an entry that was never acknowledged is there in part");
}

void expectRunning(Storage& storage, Acknowledged& acknowledged) {
    const auto running = storage.running().running();
    if (!acknowledged.running) {
        if (running && *running != runningOf(acknowledged.next, 0))
            fail("a session runs that nobody began");
        return;
    }
    const auto [what, number, beats] = *acknowledged.running;
    static_cast<void>(what);
    if (!running) {
        // The kill came between the commit of the end and its report.
        const auto ended = storage.sessions().find(idOf(number));
        if (!ended)
            fail("the running session is gone");
        expectInFlight(ended->session, number);
    } else if (*running != runningOf(number, beats) && *running != runningOf(number, beats + 1)) {
        fail("the running session lost more than its last heartbeat");
    }
}

void expectEntries(Storage& storage, Acknowledged& acknowledged) {
    for (auto& [number, listed] : acknowledged.entries) {
        const auto found = storage.sessions().find(idOf(number));
        const bool last = number + 1 == acknowledged.next;
        if (found && found->session != sessionOf(number))
            fail("an acknowledged entry has other content");
        if (!listed && found)
            fail("a removed entry is back");
        // The last one's removal may have been committed without its report.
        const bool removedUnreported = !found && last && number % 4 == 1;
        if (listed && !found && !removedUnreported)
            fail("an acknowledged entry is lost");
        listed = found.has_value();
    }
}

void expectWhole(Storage& storage) {
    const CheckReport report = storage.check();
    if (!report.ok)
        fail("the file does not pass its check: " + report.problems.front());
}

/// Opens after a kill and leaves a file from which the next child can go on.
void judge(const fs::path& file, Acknowledged& acknowledged, bool checkAll) {
    if (!fs::exists(file)) {
        if (acknowledged.next > 0)
            fail("the file is gone");
        return; // the creation was interrupted before anything was acknowledged
    }
    const auto storage = openStorage(file, false);
    expectRunning(*storage, acknowledged);
    expectEntries(*storage, acknowledged);
    const std::uint32_t inFlight = acknowledged.next;
    if (const auto found = storage->sessions().find(idOf(inFlight)))
        expectInFlight(found->session, inFlight);
    if (checkAll)
        expectWhole(*storage);
    storage->running().discardRunning();
    acknowledged.running.reset();
    acknowledged.next = inFlight + 1;
}

void wait(std::chrono::microseconds time) {
    timespec left{time.count() / 1'000'000, time.count() % 1'000'000 * 1000};
    while (::nanosleep(&left, &left) != 0) {
    }
}

/// From when the time to the kill is counted.
enum class From { Start, FirstReport };

/// One life of a child: how many reports came out of it.
std::size_t killOnce(const fs::path& file, Acknowledged& acknowledged, From from,
                     std::chrono::microseconds after) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        fail("no pipe");
    const pid_t child = ::fork();
    if (child < 0)
        fail("no child");
    if (child == 0) {
        ::close(ends[0]);
        saveWithoutEnd(file, acknowledged.next, ends[1]);
    }
    ::close(ends[1]);
    std::size_t reports = 0;
    const auto readReport = [&] {
        Report report{};
        if (::read(ends[0], &report, sizeof report) != sizeof report)
            return false;
        acknowledged.add(report);
        ++reports;
        return true;
    };
    if (from == From::FirstReport)
        readReport();
    wait(after);
    ::kill(child, SIGKILL);
    while (readReport()) {
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSIGNALED(status))
        fail("the child ended by itself");
    return reports;
}

struct Sums {
    std::size_t reports = 0;
    std::size_t runningOffered = 0;
};

/// `kills` lives with one file; a new file every fifty, killed early, so that its making is hit
/// too.
Sums torture(const fs::path& folder, unsigned kills, std::uint32_t seed) {
    std::mt19937 random(seed);
    Acknowledged acknowledged;
    Sums sums;
    fs::path file;
    for (unsigned kill = 0; kill < kills; ++kill) {
        const bool making = kill % 50 < 10;
        if (kill % 50 == 0 || (making && acknowledged.next > 0)) {
            acknowledged = {};
            file = folder / ("t" + std::to_string(kill) + ".db");
        }
        // Opening is hit too, but on a busy machine a child must get to saving at all.
        const From from = making || kill % 4 == 3 ? From::Start : From::FirstReport;
        const std::chrono::microseconds after{random() % (making ? 15'000 : 40'000)};
        try {
            sums.reports += killOnce(file, acknowledged, from, after);
            sums.runningOffered += acknowledged.running ? 1U : 0U;
            judge(file, acknowledged, making || kill % 5 == 4 || kill + 1 == kills);
        } catch (const std::exception& error) {
            fail("kill " + std::to_string(kill) + " (seed " + std::to_string(seed) +
                 "): " + error.what());
        }
    }
    return sums;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto number = [&](std::size_t index, unsigned fallback) {
        return index < arguments.size() ? static_cast<unsigned>(std::stoul(arguments[index]))
                                        : fallback;
    };
    const unsigned kills = number(0, 200);
    const unsigned seed = number(1, 20260301);
    std::string name = (fs::temp_directory_path() / "frond-kill-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        return 1;
    int result = 0;
    try {
        const Sums sums = torture(name, kills, seed);
        std::printf(
            "%u kills, %zu acknowledged changes, 0 lost; a running session was offered again"
            " after %zu\n",
            kills, sums.reports, sums.runningOffered);
        // A test in which nothing was ever saved has shown nothing.
        result = sums.reports >= kills / 2 && sums.runningOffered > 0 ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        result = 1;
    }
    std::error_code ignored;
    fs::remove_all(name, ignored);
    return result;
}
