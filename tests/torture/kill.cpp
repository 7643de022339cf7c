// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/kill.h"

#include "app/words/words.h"
#include "tests/torture/support.h"
#include "tests/torture/systemcalls.h"

#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

namespace frond::torture {

namespace {

class KillAt : public SystemCallWatch {
public:
    explicit KillAt(const KillPoint& point) : m_point(point) {}
    int before(const SystemCall& call) override {
        if (!call.changes() || ++m_calls != m_point.call)
            return 0;
        if (m_point.half && call.what == SystemCall::What::Write)
            writePart(call, call.bytes.size() / 2);
        ::kill(::getpid(), SIGKILL);
        return 0;
    }

private:
    KillPoint m_point;
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

} // namespace

std::string toText(const KillPoint& point) {
    return "call " + std::to_string(point.call) + (point.half ? ", half written" : "");
}

std::size_t callsOf(const Work& work, const std::filesystem::path& folder) {
    Count count;
    watchSystemCalls(&count, folder.string());
    work(folder);
    watchSystemCalls(nullptr);
    if (count.calls == 0)
        fail("no call was seen");
    return count.calls;
}

namespace {

/// Whether it was killed.
bool runChild(const Work& work, const std::filesystem::path& folder, const KillPoint& point) {
    const pid_t child = ::fork();
    if (child < 0)
        fail("no child");
    if (child == 0) {
        KillAt kill(point);
        watchSystemCalls(&kill, folder.string());
        try {
            work(folder);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "child: %s\n", inEnglish(error).c_str());
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
        fail("the child said so");
    return WIFSIGNALED(status);
}

} // namespace

void runUntil(const Work& work, const std::filesystem::path& folder, const KillPoint& point) {
    runChild(work, folder, point);
}

void runKilled(const Work& work, const std::filesystem::path& folder, const KillPoint& point) {
    if (!runChild(work, folder, point))
        fail("the child was not killed");
}

} // namespace frond::torture
