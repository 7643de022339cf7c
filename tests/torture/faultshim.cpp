// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before frondctl: lets the k-th call about a file of one folder fail, once or from then on,
// or has the program killed right before it.
// What it does is said by the environment:
//   FROND_FAULT_UNDER   the folder
//   FROND_FAULT_OF      reads | writes: which calls are counted
//   FROND_FAULT_ERROR   io | full | kill
//   FROND_FAULT_AT      the first that fails, from 1; 0: none
//   FROND_FAULT_LASTS   once | ever
//   FROND_FAULT_LOG     a file outside of the folder; each call is written there, a line each
#include "tests/torture/systemcalls.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace {

using namespace frond::torture;
using What = SystemCall::What;

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

class Faults : public SystemCallWatch {
public:
    Faults()
        : m_reads(setting("FROND_FAULT_OF") == "reads")
        , m_error(setting("FROND_FAULT_ERROR") == "full" ? ENOSPC : EIO)
        , m_kills(setting("FROND_FAULT_ERROR") == "kill")
        , m_at(std::strtoul(setting("FROND_FAULT_AT").c_str(), nullptr, 10))
        , m_forEver(setting("FROND_FAULT_LASTS") == "ever")
        , m_log(setting("FROND_FAULT_LOG")) {}

    int before(const SystemCall& call) override {
        if (!counts(call))
            return 0;
        ++m_calls;
        const bool fails = m_at > 0 && (m_forEver ? m_calls >= m_at : m_calls == m_at);
        if (!m_log.empty())
            note(call, fails);
        if (fails && m_kills)
            ::kill(::getpid(), SIGKILL);
        return fails ? m_error : 0;
    }

private:
    [[nodiscard]] bool counts(const SystemCall& call) const {
        if (m_reads)
            return call.what == What::Read || (call.what == What::Open && !call.writes);
        if (m_error == EIO)
            return call.changes();
        // A full disk takes what makes nothing longer.
        return call.changes() && call.what != What::Unlink && call.what != What::Truncate &&
               (call.what != What::Open || call.makes);
    }

    void note(const SystemCall& call, bool fails) const {
        if (std::FILE* log = std::fopen(m_log.c_str(), "a")) {
            std::fprintf(log, "%zu %s %s%s\n", m_calls, nameOf(call.what), call.path.c_str(),
                         fails ? " FAILS" : "");
            std::fclose(log);
        }
    }

    bool m_reads;
    int m_error;
    bool m_kills;
    std::size_t m_at;
    bool m_forEver;
    std::string m_log;
    std::size_t m_calls = 0;
};

__attribute__((constructor)) void begin() {
    // Not destroyed: files are closed after everything else.
    watchSystemCalls(new Faults, setting("FROND_FAULT_UNDER"));
}

} // namespace
