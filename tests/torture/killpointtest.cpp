// SPDX-License-Identifier: GPL-3.0-or-later
// Whole-file operations, killed at every call that changes the disk: before it, and where it
// writes also in the middle. What is there afterwards is all of the old or all of the new.
//
//   frond_killpointtest [POINTS] [SEED] [OPERATION...]      POINTS 0: every one
#include "app/words/words.h"
#include "tests/torture/kill.h"
#include "tests/torture/operations.h"
#include "tests/torture/support.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace {

using namespace frond::torture;
namespace fs = std::filesystem;

struct Point {
    std::size_t operation;
    KillPoint kill;
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
        calls = callsOf(operation.work, whole.path());
        operation.requireTidy(whole.path());
        after = operation.look(whole.path());
    }
    [[nodiscard]] Folder copy() const {
        Folder folder;
        copyFiles(start.path(), folder.path());
        return folder;
    }
};

std::string namesIn(const fs::path& folder) {
    std::string names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.append(" ").append(entry.path().filename().string());
    return names;
}

void judge(const Case& tested, const Point& point) {
    const Folder folder = tested.copy();
    runKilled(tested.operation.work, folder.path(), point.kill);
    const Folder asLeft;
    const std::string names = namesIn(folder.path());
    try {
        copyFiles(folder.path(), asLeft.path());
        const std::string found = tested.operation.look(folder.path());
        if (found != tested.before && found != tested.after)
            fail("what is there is neither the old nor the new: " + found.substr(0, 200));
        // And it can be done again, from what the kill left.
        tested.operation.work(asLeft.path());
        const std::string again = tested.operation.look(asLeft.path());
        if (found == tested.before && again != tested.after)
            fail("done again it comes to something else");
        tested.operation.requireTidy(asLeft.path());
    } catch (const std::exception& error) {
        fail(frond::inEnglish(error) + std::string("; the kill left") + names);
    }
}

void run(const Arguments& arguments) {
    std::vector<std::unique_ptr<Case>> cases;
    std::vector<Point> points;
    for (Operation& operation : allOperations()) {
        const auto& words = arguments.words;
        if (!words.empty() && std::find(words.begin(), words.end(), operation.name) == words.end())
            continue;
        cases.push_back(std::make_unique<Case>(std::move(operation)));
        for (std::size_t at = 1; at <= cases.back()->calls; ++at)
            for (const bool half : {false, true})
                points.push_back({cases.size() - 1, {at, half}});
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
            fail("\"" + tested.operation.name + "\" killed at " + toText(point.kill) + " of " +
                 std::to_string(tested.calls) + " (seed " + std::to_string(arguments.seed) +
                 "): " + frond::inEnglish(error));
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
        std::fprintf(stderr, "%s\n", frond::inEnglish(error).c_str());
        return 1;
    }
}
