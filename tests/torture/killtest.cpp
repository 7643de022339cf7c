// SPDX-License-Identifier: GPL-3.0-or-later
// Saved means saved: a child process saves, edits and removes entries and reports each only after
// the call returned; the parent kills it at a random moment, opens the file, and looks for
// everything reported.
//
//   frond_killtest [KILLS] [SEED]
#include "app/words/words.h"
#include "tests/torture/support.h"

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
using namespace frond::torture;
using data::Storage;
namespace fs = std::filesystem;

/// What the child reports, in one write that a pipe keeps whole.
struct Report {
    enum class What : std::uint32_t { Saved, Edited, Removed, Running, Finished } what;
    std::uint32_t number; ///< of the entry
    std::uint32_t beats;  ///< of the running session
};

/// An entry after it was edited.
Session editedOf(std::uint32_t number) {
    Session session = sessionOf(number);
    session.note = "edited " + std::to_string(number);
    session.ratings.painAfter = Rating::from(number % 11);
    return session;
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
            switch (number % 5) {
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
            case 2: // edited after it was saved
                storage->sessions().save(sessionOf(number));
                report(Report::What::Saved, number);
                storage->sessions().save(editedOf(number));
                report(Report::What::Edited, number);
                break;
            default:
                storage->sessions().save(sessionOf(number));
                report(Report::What::Saved, number);
            }
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "child: %s\n", inEnglish(error).c_str());
    }
    ::_exit(1);
}

/// All that was acknowledged so far.
struct Acknowledged {
    enum class State { Saved, Edited, Removed };
    std::map<std::uint32_t, State> entries;
    std::optional<Report> running;
    std::uint32_t next = 0; ///< the first number nobody has used

    void add(const Report& report) {
        next = report.number + 1;
        switch (report.what) {
        case Report::What::Saved:
            entries[report.number] = State::Saved;
            break;
        case Report::What::Edited:
            entries[report.number] = State::Edited;
            break;
        case Report::What::Removed:
            entries[report.number] = State::Removed;
            break;
        case Report::What::Running:
            running = report;
            break;
        case Report::What::Finished:
            entries[report.number] = State::Saved;
            running.reset();
            break;
        }
    }
};

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

/// The state an entry is in; what was not acknowledged may have been committed all the same.
Acknowledged::State stateNow(Storage& storage, std::uint32_t number, Acknowledged::State reported,
                             bool last) {
    using State = Acknowledged::State;
    const auto found = storage.sessions().find(idOf(number));
    if (!found) {
        if (reported != State::Removed && !(last && number % 5 == 1))
            fail("an acknowledged entry is lost");
        return State::Removed;
    }
    if (reported == State::Removed)
        fail("a removed entry is back");
    if (found->session == editedOf(number) && (reported == State::Edited || last))
        return State::Edited;
    if (found->session != sessionOf(number) || reported == State::Edited)
        fail("an acknowledged entry has other content");
    return State::Saved;
}

void expectEntries(Storage& storage, Acknowledged& acknowledged) {
    for (auto& [number, state] : acknowledged.entries)
        state = stateNow(storage, number, state, number + 1 == acknowledged.next);
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
        requireWhole(*storage);
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

struct Totals {
    std::size_t reports = 0;
    std::size_t runningOffered = 0;
};

/// `kills` lives with one file; a new file every fifty, killed early, so that its making is hit
/// too.
Totals killAll(const fs::path& folder, unsigned kills, std::uint32_t seed) {
    std::mt19937 random(seed);
    Acknowledged acknowledged;
    Totals sums;
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
                 "): " + inEnglish(error));
        }
    }
    return sums;
}

} // namespace

int main(int argc, char** argv) {
    const Arguments arguments = argumentsOf(argc, argv, 200);
    const auto kills = static_cast<unsigned>(arguments.points);
    try {
        const Folder folder;
        const Totals sums = killAll(folder.path(), kills, arguments.seed);
        std::printf(
            "%u kills, %zu acknowledged changes, 0 lost; a running session was offered again"
            " after each of the %zu that fell into one, with at most a heartbeat (15 s) lost\n",
            kills, sums.reports, sums.runningOffered);
        // A test in which nothing was ever saved has shown nothing.
        return sums.reports >= kills / 2 && sums.runningOffered > 0 ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", inEnglish(error).c_str());
        return 1;
    }
}
