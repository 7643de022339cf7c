// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/day.h"

#include <chrono>
#include <string_view>

namespace frond::test {

/// Time that moves only when a test says so.
class FakeClock : public Clock {
public:
    explicit FakeClock(std::string_view now = "2026-03-03T20:00:00+01:00")
        : m_now(parseMoment(now).value()) {}

    [[nodiscard]] Moment now() const override { return m_now; }
    [[nodiscard]] MonoTime monotonic() const override { return m_monotonic; }

    /// Both clocks go on, as they do while the machine is awake.
    void advance(std::chrono::milliseconds time) {
        m_monotonic += time;
        m_rest += time;
        const auto whole = std::chrono::floor<std::chrono::seconds>(m_rest);
        m_now.utc += whole;
        m_rest -= whole;
    }
    /// The wall clock is put elsewhere; the monotonic one does not notice.
    void setNow(std::string_view now) { m_now = parseMoment(now).value(); }

private:
    Moment m_now;
    MonoTime m_monotonic{std::chrono::hours(1)};
    std::chrono::milliseconds m_rest{0};
};

} // namespace frond::test
