// SPDX-License-Identifier: GPL-3.0-or-later
// Whole-file operations, killed at every call that changes the disk: before it, and where it
// writes also in the middle. What is there afterwards is all of the old or all of the new.
//
//   frond_killpointtest [POINTS] [SEED] [OPERATION...]      POINTS 0: every one
#include "tests/torture/operations.h"
#include "tests/torture/support.h"
#include "tests/torture/systemcalls.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace frond::torture;
namespace fs = std::filesystem;

/// A kill at the `at`th call that changes something, from 1; half of what it writes is written.
struct Point {
    std::size_t operation;
    std::size_t at;
    bool half;
};

class KillAt : public SystemCallWatch {
public:
    explicit KillAt(const Point& point) : m_point(point) {}
    int before(const SystemCall& call) override {
        if (!call.changes() || ++m_calls != m_point.at)
            return 0;
        if (m_point.half && call.what == SystemCall::What::Write)
            writePart(call, call.bytes.size() / 2);
        ::kill(::getpid(), SIGKILL);
        return 0;
    }

private:
    Point m_point;
    std::size_t m_calls = 0;
};

class Count : public SystemCallWatch {
public:
    int before(const SystemCall& call) override {
        calls += call.changes() ? 1U : 0U;
        return 0;
    }
    std::size_t calls = 0;
};

/// An operation with the folder it begins in, and what may be found.
struct Case {
    Operation operation;
    Folder start;
    std::string before;
    std::string after;
    std::size_t calls = 0;

    explicit Case(Operation named) : operation(std::move(named)) {
        operation.prepare(start.path());
        before = operation.look(copy().path());
        const Folder whole = copy();
        Count count;
        watchSystemCalls(&count, whole.path().string());
        operation.work(whole.path());
        watchSystemCalls(nullptr);
        calls = count.calls;
        after = operation.look(whole.path());
    }
    [[nodiscard]] Folder copy() const {
        Folder folder;
        fs::copy(start.path(), folder.path(), fs::copy_options::recursive);
        return folder;
    }
};

/// Does the operation in a child that is killed at `point`.
void killAt(const Case& tested, const Point& point, const fs::path& folder) {
    const pid_t child = ::fork();
    if (child < 0)
        fail("no child");
    if (child == 0) {
        KillAt kill(point);
        watchSystemCalls(&kill, folder.string());
        try {
            tested.operation.work(folder);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "child: %s\n", error.what());
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSIGNALED(status))
        fail("the child was not killed");
}

void judge(const Case& tested, const Point& point) {
    const Folder folder = tested.copy();
    killAt(tested, point, folder.path());
    const Folder asLeft;
    fs::copy(folder.path(), asLeft.path(), fs::copy_options::recursive);
    const std::string found = tested.operation.look(folder.path());
    if (found != tested.before && found != tested.after)
        fail("what is there is neither the old nor the new: " + found.substr(0, 200));
    // And it can be done again, from what the kill left.
    tested.operation.work(asLeft.path());
    const std::string again = tested.operation.look(asLeft.path());
    if (found == tested.before && again != tested.after)
        fail("done again it comes to something else");
    tested.operation.requireTidy(asLeft.path());
}

void run(const Arguments& arguments) {
    std::vector<std::unique_ptr<Case>> cases;
    std::vector<Point> points;
    for (Operation& operation : allOperations()) {
        const auto& words = arguments.words;
        if (!words.empty() && std::find(words.begin(), words.end(), operation.name) == words.end())
            continue;
        cases.push_back(std::make_unique<Case>(std::move(operation)));
        if (cases.back()->calls == 0)
            fail("the calls of \"" + cases.back()->operation.name + "\" were not seen");
        for (std::size_t at = 1; at <= cases.back()->calls; ++at)
            for (const bool half : {false, true})
                points.push_back({cases.size() - 1, at, half});
    }
    const std::size_t all = points.size();
    if (arguments.points > 0 && arguments.points < all) {
        std::mt19937 random(arguments.seed);
        std::shuffle(points.begin(), points.end(), random);
        points.resize(arguments.points);
    }
    for (const Point& point : points) {
        const Case& tested = *cases[point.operation];
        try {
            judge(tested, point);
        } catch (const std::exception& error) {
            fail("\"" + tested.operation.name + "\" killed at call " + std::to_string(point.at) +
                 " of " + std::to_string(tested.calls) + (point.half ? ", half written" : "") +
                 " (seed " + std::to_string(arguments.seed) + "): " + error.what());
        }
    }
    std::printf("%zu kills of %zu possible in %zu operations: old or new each time\n",
                points.size(), all, cases.size());
}

} // namespace

int main(int argc, char** argv) {
    try {
        run(argumentsOf(argc, argv, 0));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
