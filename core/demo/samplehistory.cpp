// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/samplehistory.h"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>
#include <utility>

namespace frond {

namespace {

/// Chance without std::…_distribution, whose results differ between libraries.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_engine(seed) {}

    /// 0 … n-1
    int below(int n) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(n)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool percent(int chance) { return below(100) < chance; }
    template <class T, std::size_t N>
    const T& oneOf(const std::array<T, N>& values) {
        return values[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }
    Id id() {
        Id::Bytes bytes{};
        for (std::size_t i = 0; i < bytes.size(); i += 8) {
            const std::uint64_t word = m_engine();
            for (std::size_t k = 0; k < 8; ++k)
                bytes[i + k] = static_cast<std::uint8_t>(word >> (8 * k));
        }
        return Id::fromRandom(bytes);
    }

private:
    std::mt19937_64 m_engine; // its sequence is fixed by the C++ standard
};

constexpr std::array<std::string_view, 6> notes{
    "Warm bath first.",    "Slow breathing helped.",       "Tired, kept it short.",
    "Music on, no hurry.", "More at ease than last week.", "Lay on my side this time."};
constexpr std::array<std::string_view, 3> positions{"on my back", "on my side", "knees up"};
constexpr std::array<std::string_view, 4> tags{"bath", "evening", "music", "long day"};
constexpr std::array<std::string_view, 3> stopReasons{"tired", "interrupted", "pain"};

Millimetres mm(int whole) {
    return *Millimetres::fromTenths(10 * whole);
}

/// Whole millimetres within the 13–38 mm that kits in general span (peepshowtoys.com's overview of
/// kits), the steps of no maker; and one expanding device of 15–40 mm in 1 mm steps
/// (pubmed.ncbi.nlm.nih.gov/32014450).
Kit sampleKit(Chance& chance) {
    Kit kit{"Home kit", {}};
    constexpr std::array<int, 6> diameters{14, 18, 22, 26, 30, 34};
    constexpr std::array<std::string_view, 6> colours{"#8FB8A8", "#7FA7C4", "#C4A77F",
                                                      "#A89BC8", "#B8B27F", "#9AA5A0"};
    for (std::size_t i = 0; i < diameters.size(); ++i) {
        KitItem item{chance.id(), std::to_string(i + 1), FixedSize{mm(diameters[i])}};
        item.length = mm(80 + 10 * static_cast<int>(i));
        item.colour = colours[i];
        item.material = "silicone";
        kit.items.push_back(std::move(item));
    }
    kit.items.push_back({chance.id(), "Expander", ExpandingSize{mm(15), mm(40), mm(1)}});
    kit.items.push_back({chance.id(), "Breathing only", WithoutSize{}});
    sortForDisplay(kit.items);
    return kit;
}

/// About 20 minutes daily (rrmacademy.org/library/sp-46).
PlanHistory samplePlan(Day start) {
    Plan plan{"About 20 minutes daily"};
    plan.start = start;
    plan.source = "https://rrmacademy.org/library/sp-46";
    plan.phases = {{TimesPerDay{1}, 20, std::nullopt, std::nullopt}};
    return withPlan({}, std::move(plan), start);
}

std::vector<const KitItem*> fixedItems(const Kit& kit) {
    std::vector<const KitItem*> items;
    for (const KitItem& item : kit.items) {
        if (std::holds_alternative<FixedSize>(item.size))
            items.push_back(&item);
    }
    return items;
}

ItemUse useOf(const KitItem& item) {
    return {item.id, item.label, smallestDiameter(item)};
}

/// Where someone is on the way: sizes come slowly, go back in hard weeks, and comfort follows.
struct Course {
    int size = 0;   ///< index of the main size
    int strain = 4; ///< about what pain during is
    int weeksHere = 0;

    void nextWeek(Chance& chance, int largest) {
        ++weeksHere;
        strain = std::max(1, strain - (chance.percent(45) ? 1 : 0));
        const bool up = strain <= 2 && weeksHere >= 3 && chance.percent(40);
        const bool down = chance.percent(8);
        if (up && size < largest) {
            ++size;
            strain += 2;
            weeksHere = 0;
        } else if (down && size > 0) {
            --size;
            weeksHere = 0;
        }
    }
};

/// The expanding item set to about `diameter`.
ItemUse expanderAbout(Chance& chance, const Kit& kit, Millimetres diameter) {
    const auto item = std::find_if(kit.items.begin(), kit.items.end(), [](const KitItem& each) {
        return std::holds_alternative<ExpandingSize>(each.size);
    });
    const auto& size = std::get<ExpandingSize>(item->size);
    const int whole = diameter.tenths() / 10 + chance.between(-1, 1);
    return {item->id, item->label, std::clamp(mm(whole), size.min, size.max)};
}

std::vector<Step> sampleSteps(Chance& chance, const Kit& kit, const Course& course) {
    const auto items = fixedItems(kit);
    const auto main = static_cast<std::size_t>(course.size);
    const auto minutes = [&](int low, int high) {
        return Seconds(60 * chance.between(low, high) + 5 * chance.below(12));
    };
    if (chance.percent(8))
        return {{expanderAbout(chance, kit, *smallestDiameter(*items[main])), minutes(12, 20)}};
    std::vector<Step> steps;
    if (main > 0 && chance.percent(60))
        steps.push_back({useOf(*items[main - 1]), minutes(3, 6)});
    steps.push_back({useOf(*items[main]), minutes(8, 16)});
    if (chance.percent(15))
        steps.back().depth = mm(chance.between(50, 80));
    if (steps.size() == 2 && chance.percent(20))
        steps.push_back({useOf(*items[main - 1]), minutes(2, 4)});
    return steps;
}

Rating around(Chance& chance, int middle) {
    return *Rating::from(std::clamp(middle + chance.between(-1, 1), 0, 10));
}

Felt wordFor(int strain) {
    if (strain <= 1)
        return Felt::Easy;
    if (strain <= 3)
        return Felt::Okay;
    return strain <= 6 ? Felt::Hard : Felt::TooMuch;
}

/// Some give numbers, some words, some nothing.
Ratings sampleRatings(Chance& chance, int strain) {
    Ratings ratings;
    if (chance.percent(70))
        ratings.felt = wordFor(strain);
    if (chance.percent(65)) {
        ratings.painBefore = around(chance, std::max(0, strain - 3));
        ratings.painDuring = around(chance, strain);
        ratings.painAfter = around(chance, std::max(0, strain - 2));
    }
    if (chance.percent(40)) {
        ratings.easeBefore = around(chance, 8 - strain);
        ratings.easeAfter = around(chance, 9 - strain);
    }
    return ratings;
}

Context sampleContext(Chance& chance) {
    Context context;
    if (chance.percent(40))
        context.position = chance.oneOf(positions);
    if (chance.percent(60))
        context.lubricant = "water-based";
    if (chance.percent(30))
        context.warmUp = "warm bath";
    if (chance.percent(5))
        context.bleeding = Bleeding::Spotting;
    if (chance.percent(25))
        context.tags = {std::string(chance.oneOf(tags))};
    return context;
}

Session sampleSession(Chance& chance, const Kit& kit, const Course& course, Moment at) {
    Session session{chance.id(), at.day(), at};
    if (chance.percent(4)) {
        session.outcome = Outcome::NotToday;
        return session;
    }
    const int strain = std::clamp(course.strain + chance.between(-1, 1), 0, 9);
    session.steps = sampleSteps(chance, kit, course);
    session.ratings = sampleRatings(chance, strain);
    session.context = sampleContext(chance);
    if (chance.percent(6)) {
        session.outcome = Outcome::StoppedEarly;
        session.steps.resize(1);
        session.context.stopReason = chance.oneOf(stopReasons);
    }
    if (chance.percent(25))
        session.note = chance.oneOf(notes);
    return session;
}

Moment timeOn(Day day, int minuteOfDay, std::chrono::minutes offset) {
    const auto local = day + std::chrono::minutes(minuteOfDay);
    return {std::chrono::sys_seconds(local.time_since_epoch()) - offset, offset};
}

} // namespace

SampleHistory sampleHistory(const SampleOptions& options) {
    constexpr int daysAYear = 365;
    constexpr int firstMinute = 7 * 60;
    constexpr int lastMinute = 22 * 60;
    Chance chance(options.seed);
    const Day today = options.now.day();
    const Day first = today - Days{daysAYear * options.years - 1};
    SampleHistory history{sampleKit(chance), samplePlan(first), {}};
    const int largest = static_cast<int>(fixedItems(history.kit).size()) - 1;

    Course course;
    int daysOff = 0; // illness, travel, no wish to
    for (Day day = first; day <= today; day += Days{1}) {
        if (day != first && (day - first).count() % 7 == 0)
            course.nextWeek(chance, largest);
        if (daysOff > 0) {
            --daysOff;
            continue;
        }
        if (chance.percent(1))
            daysOff = chance.between(3, 12);
        if (chance.percent(12))
            continue;
        const int slot = (lastMinute - firstMinute) / options.sessionsPerDay;
        for (int i = 0; i < options.sessionsPerDay; ++i) {
            const int minute = firstMinute + i * slot + chance.below(slot);
            const Moment at = timeOn(day, minute, options.now.offset);
            Session session = sampleSession(chance, history.kit, course, at);
            if (at.utc + totalDuration(session) <= options.now.utc)
                history.sessions.push_back(std::move(session));
        }
    }
    std::sort(history.sessions.begin(), history.sessions.end(), listedBefore);
    return history;
}

} // namespace frond
