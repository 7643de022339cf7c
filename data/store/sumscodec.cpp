// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/sumscodec.h"

#include "data/sqlite/statement.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace frond::data {

namespace {

class Writer {
public:
    void number(std::uint64_t value) {
        constexpr std::uint64_t low = 0x7F;
        for (; value > low; value >>= 7)
            m_bytes += static_cast<char>((value & low) | 0x80);
        m_bytes += static_cast<char>(value);
    }
    void count(std::size_t value) { number(value); }
    void count(int value) { number(static_cast<std::uint64_t>(value)); }
    void day(Day day, Day first) { number(static_cast<std::uint64_t>((day - first).count())); }
    void text(std::string_view text) {
        count(text.size());
        m_bytes += text;
    }
    void length(Millimetres length) { count(length.tenths()); }
    template <std::size_t N>
    void counts(const std::array<int, N>& counts) {
        for (const int value : counts)
            count(value);
    }
    /// Many of them are empty, so that this says which are not.
    void ratings(const RatingCounts& ratings) {
        std::uint64_t given = 0;
        for (std::size_t i = 0; i < ratings.counts().size(); ++i)
            given |= ratings.counts()[i] > 0 ? std::uint64_t{1} << i : 0;
        number(given);
        for (const int value : ratings.counts()) {
            if (value > 0)
                count(value);
        }
    }
    template <class Value, class Write>
    void optional(const std::optional<Value>& value, const Write& write) {
        count(value ? 1 : 0);
        if (value)
            write(*value);
    }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    std::uint64_t number() {
        if (!m_bytes.empty() && static_cast<unsigned char>(m_bytes.front()) < 0x80) { // most are
            const auto value = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            return value;
        }
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_bytes.empty())
                Statement::throwUnreadable();
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        Statement::throwUnreadable();
    }
    int count() {
        const std::uint64_t value = number();
        if (value > static_cast<std::uint64_t>(std::numeric_limits<int>::max()))
            Statement::throwUnreadable();
        return static_cast<int>(value);
    }
    Seconds seconds() {
        const std::uint64_t value = number();
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            Statement::throwUnreadable();
        return Seconds(static_cast<Seconds::rep>(value));
    }
    Day day(Day first) {
        constexpr int longest = 366; // days of a period
        const int after = count();
        if (after > longest)
            Statement::throwUnreadable();
        return first + Days{after};
    }
    std::string text() {
        const std::uint64_t size = number();
        if (size > m_bytes.size())
            Statement::throwUnreadable();
        std::string text(m_bytes.substr(0, size));
        m_bytes.remove_prefix(size);
        return text;
    }
    Millimetres length() { return Statement::required(Millimetres::fromTenths(count())); }
    Felt felt() {
        const int value = count();
        if (value > static_cast<int>(Felt::TooMuch))
            Statement::throwUnreadable();
        return static_cast<Felt>(value);
    }
    Rating rating() { return Statement::required(Rating::from(count())); }
    template <std::size_t N>
    void counts(std::array<int, N>& counts) {
        for (int& value : counts)
            value = count();
    }
    RatingCounts ratings() {
        const std::uint64_t given = number();
        std::array<int, 11> counts{};
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] = (given >> i & 1) != 0 ? count() : 0;
        return RatingCounts(counts);
    }
    template <class Read>
    auto optional(const Read& read) -> std::optional<decltype(read())> {
        if (count() == 0)
            return std::nullopt;
        return read();
    }
    void end() const {
        if (!m_bytes.empty())
            Statement::throwUnreadable();
    }

private:
    std::string_view m_bytes;
};

std::string wordsOf(const Sums& sums, Day first) {
    Writer to;
    to.count(sums.noted.size());
    for (const auto& [noted, row] : sums.noted) {
        to.text(noted.field);
        to.text(noted.value);
        to.count(row.sessions);
        to.ratings(row.pain);
    }
    to.count(sums.spellings.size());
    for (const auto& [word, spellings] : sums.spellings) {
        to.text(word);
        to.count(spellings.size());
        for (const auto& [text, spelling] : spellings) {
            to.text(text);
            to.count(spelling.times);
            to.day(spelling.last, first);
        }
    }
    return to.take();
}

std::string numbersOf(const Sums& sums, Day first) {
    Writer to;
    const auto length = [&](Millimetres value) { to.length(value); };
    const auto rating = [&](Rating value) { to.count(value.value()); };
    to.count(sums.done);
    to.count(sums.stoppedEarly);
    to.count(sums.notToday);
    to.count(static_cast<std::size_t>(sums.duration.count()));
    to.count(sums.diameters.size());
    for (const auto& [diameter, row] : sums.diameters) {
        to.length(diameter);
        to.count(row.sessions);
        to.count(static_cast<std::size_t>(row.duration.count()));
        to.count(row.asLargest);
        to.ratings(row.pain);
        to.counts(row.words);
        for (const std::vector<PainOn>* kept : {&row.pains.first, &row.pains.latest}) {
            to.count(kept->size());
            for (const PainOn& pain : *kept) {
                to.day(pain.day, first);
                to.count(pain.pain.value());
            }
        }
        for (const std::vector<FeltOn>* kept : {&row.felt.first, &row.felt.latest}) {
            to.count(kept->size());
            for (const FeltOn& word : *kept) {
                to.day(word.day, first);
                to.count(static_cast<int>(word.felt));
            }
        }
    }
    to.count(sums.depths.size());
    for (const auto& [depth, times] : sums.depths) {
        to.length(depth);
        to.count(times);
    }
    for (const RatingCounts& ratings : sums.ratings)
        to.ratings(ratings);
    to.counts(sums.words);
    to.count(sums.days.size());
    for (const DayCount& day : sums.days) {
        to.day(day.day, first);
        to.count(day.sessions);
    }
    to.optional(sums.entries, [&](const DayRange& days) {
        to.day(days.from, first);
        to.day(days.to, first);
    });
    to.optional(sums.latest.largest, length);
    to.optional(sums.latest.depth, length);
    for (const auto& latest : sums.latest.ratings)
        to.optional(latest, rating);
    return to.take();
}

/// Calls `read` as often as the next number says.
template <class Read>
void times(Reader& from, const Read& read) {
    for (int left = from.count(); left > 0; --left)
        read();
}

/// Fills `list` with as many as the next number says..
template <class Value, class Read>
void fill(std::vector<Value>& list, Reader& from, const Read& read) {
    constexpr int mostAtOnce = 366; // whatever is written there
    int left = from.count();
    list.reserve(static_cast<std::size_t>(std::min(left, mostAtOnce)));
    for (; left > 0; --left)
        list.push_back(read());
}

} // namespace

WrittenSums written(const Sums& sums, Day first) {
    return {numbersOf(sums, first), wordsOf(sums, first)};
}

Sums readNumbers(std::string_view bytes, Day first) {
    Reader from(bytes);
    const auto length = [&] { return from.length(); };
    const auto rating = [&] { return from.rating(); };
    Sums sums;
    sums.done = from.count();
    sums.stoppedEarly = from.count();
    sums.notToday = from.count();
    sums.duration = from.seconds();
    times(from, [&] {
        DiameterSums& row = sums.diameters[from.length()];
        row.sessions = from.count();
        row.duration = from.seconds();
        row.asLargest = from.count();
        row.pain = from.ratings();
        from.counts(row.words);
        for (std::vector<PainOn>* kept : {&row.pains.first, &row.pains.latest}) {
            fill(*kept, from, [&] {
                const Day day = from.day(first);
                return PainOn{day, from.rating()};
            });
        }
        for (std::vector<FeltOn>* kept : {&row.felt.first, &row.felt.latest}) {
            fill(*kept, from, [&] {
                const Day day = from.day(first);
                return FeltOn{day, from.felt()};
            });
        }
    });
    times(from, [&] {
        const Millimetres depth = from.length();
        sums.depths[depth] = from.count();
    });
    for (RatingCounts& ratings : sums.ratings)
        ratings = from.ratings();
    from.counts(sums.words);
    fill(sums.days, from, [&] {
        const Day day = from.day(first);
        return DayCount{day, from.count()};
    });
    sums.entries = from.optional([&] {
        const Day start = from.day(first);
        return DayRange{start, from.day(first)};
    });
    sums.latest.largest = from.optional(length);
    sums.latest.depth = from.optional(length);
    for (auto& latest : sums.latest.ratings)
        latest = from.optional(rating);
    from.end();
    return sums;
}

void readWords(std::string_view bytes, Day first, Sums& sums) {
    Reader from(bytes);
    times(from, [&] {
        std::string field = from.text();
        std::string value = from.text();
        NotedSums& row = sums.noted[{std::move(field), std::move(value)}];
        row.sessions = from.count();
        row.pain = from.ratings();
    });
    times(from, [&] {
        auto& spellings = sums.spellings[from.text()];
        times(from, [&] {
            Spelling& spelling = spellings[from.text()];
            spelling.times = from.count();
            spelling.last = from.day(first);
        });
    });
    from.end();
}

} // namespace frond::data
