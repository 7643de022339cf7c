// SPDX-License-Identifier: GPL-3.0-or-later
// What a change in storage is about, and what a view depends on.
#pragma once

#include <cstdint>

namespace frond {

enum class Topic : std::uint32_t {
    Entries = 1U << 0U,
    Running = 1U << 1U, ///< the session that runs
    Kit = 1U << 2U,
    Plan = 1U << 3U,
    Pauses = 1U << 4U,
    Appointments = 1U << 5U, ///< questions too
    Reminders = 1U << 6U,    ///< the wanted ones, not what became of them
    Settings = 1U << 7U,
    Today = 1U << 8U,       ///< another day began
    Notes = 1U << 9U,       ///< what is noted beside sessions
    ClinicRules = 1U << 10U ///< and that they were shown
};

/// Any number of topics.
class Topics {
public:
    constexpr Topics() = default;
    constexpr Topics(Topic topic) // NOLINT(google-explicit-constructor): one topic is a set of them
        : m_bits(static_cast<std::uint32_t>(topic)) {}

    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool meets(Topics other) const { return (m_bits & other.m_bits) != 0; }

    friend constexpr Topics operator|(Topics a, Topics b) {
        a.m_bits |= b.m_bits;
        return a;
    }
    friend bool operator==(const Topics&, const Topics&) = default;

private:
    std::uint32_t m_bits = 0;
};
constexpr Topics operator|(Topic a, Topic b) {
    return Topics(a) | Topics(b);
}

} // namespace frond
