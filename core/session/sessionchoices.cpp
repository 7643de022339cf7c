// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionchoices.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace frond {

namespace {

struct Switch {
    std::string_view name;
    bool SessionChoices::*member;
};

struct Number {
    std::string_view name;
    int SessionChoices::*member;
    int least;
    int most;
};

constexpr std::array switches{
    Switch{"session.countdown", &SessionChoices::countdown},
    Switch{"session.keep_screen_on", &SessionChoices::keepScreenOn},
    Switch{"cues.vibration", &SessionChoices::vibration},
    Switch{"cues.notification", &SessionChoices::notification},
    Switch{"cues.sound", &SessionChoices::sound},
    Switch{"cues.speech", &SessionChoices::speech},
    Switch{"cues.brightness", &SessionChoices::brightness},
    Switch{"breathing.on", &SessionChoices::breathing},
};

constexpr std::array numbers{
    Number{"session.settle_minutes", &SessionChoices::settleMinutes, 0, longestSettling},
    Number{"session.target_minutes", &SessionChoices::targetMinutes, 0, longestTarget},
    Number{"session.step_minutes", &SessionChoices::stepMinutes, 0, longestTarget},
    Number{"cues.every_minutes", &SessionChoices::everyMinutes, 0, longestTarget},
    Number{"breathing.in_seconds", &SessionChoices::breathIn, 1, longestBreath},
    Number{"breathing.out_seconds", &SessionChoices::breathOut, 1, longestBreath},
};

/// Does not compile when a choice was added; it belongs in one of the tables then.
[[maybe_unused]] constexpr void eachIsInATable(const SessionChoices& choices) {
    [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = choices;
    static_assert(switches.size() + numbers.size() == 14);
}

std::optional<int> wholeNumber(const std::string& text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

} // namespace

SessionChoices readSessionChoices(const SettingsRepository& settings) {
    SessionChoices choices;
    for (const auto& [name, member] : switches) {
        const auto kept = settings.setting(name);
        if (kept == "yes" || kept == "no")
            choices.*member = kept == "yes";
    }
    for (const auto& [name, member, least, most] : numbers) {
        const auto kept = settings.setting(name);
        if (const auto value = kept ? wholeNumber(*kept) : std::nullopt)
            choices.*member = std::clamp(*value, least, most);
    }
    return choices;
}

void saveSessionChoices(SettingsRepository& settings, const SessionChoices& before,
                        const SessionChoices& after) {
    for (const auto& [name, member] : switches) {
        if (before.*member != after.*member)
            settings.saveSetting(name, after.*member ? "yes" : "no");
    }
    for (const auto& [name, member, least, most] : numbers) {
        if (before.*member != after.*member)
            settings.saveSetting(name, std::to_string(std::clamp(after.*member, least, most)));
    }
}

} // namespace frond
