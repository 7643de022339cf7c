// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/record.h"

#include "core/base/text.h"
#include "data/format/csv/looseamounts.h"
#include "data/format/csv/loosedays.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/formaterror.h"

#include <algorithm>
#include <array>
#include <utility>

namespace frond::data {

namespace {

[[noreturn]] void refuse(CsvRole role, Message message) {
    throw FormatError({std::string(wordOf(role)), std::move(message)});
}

/// Of a kit the item with this label or diameter, else one named by its size.
ItemUse useFrom(const std::string& text, CsvUnit unit, const Kit& kit) {
    // under "Size (cm)" a 2 is no item that is called so
    const bool measured = unit != CsvUnit::None && numberFromText(text);
    if (const KitItem* item = measured ? nullptr : findByLabel(kit, text)) {
        const auto* fixed = std::get_if<FixedSize>(&item->size);
        return {item->id, item->label, fixed ? std::optional(fixed->diameter) : std::nullopt};
    }
    const auto diameter = millimetresFromText(text, unit);
    if (!diameter)
        refuse(CsvRole::Size, {Code::NeedsSizeOrItem});
    if (!isDiameter(*diameter))
        refuse(CsvRole::Size, {Code::MillimetresFromTo, minDiameter, maxDiameter});
    for (const KitItem& item : kit.items) {
        const auto* fixed = std::get_if<FixedSize>(&item.size);
        if (fixed && fixed->diameter == *diameter)
            return {item.id, item.label, *diameter};
    }
    const std::string label = diameter->toText() + " mm";
    return {idFromText("item " + label), label, *diameter};
}

template <class Member, std::size_t size>
using Members = std::array<std::pair<CsvRole, Member>, size>;

constexpr Members<std::optional<Rating> Ratings::*, 5> ratingMembers{
    {{CsvRole::PainBefore, &Ratings::painBefore},
     {CsvRole::PainDuring, &Ratings::painDuring},
     {CsvRole::PainAfter, &Ratings::painAfter},
     {CsvRole::EaseBefore, &Ratings::easeBefore},
     {CsvRole::EaseAfter, &Ratings::easeAfter}}};
constexpr Members<std::optional<std::string> Context::*, 4> textMembers{
    {{CsvRole::Position, &Context::position},
     {CsvRole::Lubricant, &Context::lubricant},
     {CsvRole::WarmUp, &Context::warmUp},
     {CsvRole::StopReason, &Context::stopReason}}};
constexpr Members<std::optional<bool> Context::*, 3> flagMembers{
    {{CsvRole::NumbingGel, &Context::numbingGel},
     {CsvRole::Helped, &Context::helped},
     {CsvRole::OnPeriod, &Context::onPeriod}}};

template <class Member, std::size_t size>
std::optional<Member> memberFor(CsvRole role, const Members<Member, size>& members) {
    for (const auto& [each, member] : members) {
        if (each == role)
            return member;
    }
    return std::nullopt;
}

/// What the cells of one record add up to.
class Builder {
public:
    Builder(const CsvMapping& mapping, const Kit& kit)
        : m_mapping(mapping)
        , m_kit(kit)
        , m_entry{.session{.id = idFromText("entry"), .day = Day{}}} {}

    void take(const CsvColumn& column, const std::string& text) {
        Session& session = m_entry.session;
        Context& context = session.context;
        const CsvRole role = column.role;
        if (const auto member = memberFor(role, ratingMembers)) {
            session.ratings.*(*member) = rating(column, text);
            return;
        }
        if (const auto member = memberFor(role, textMembers)) {
            context.*(*member) = text;
            return;
        }
        if (const auto member = memberFor(role, flagMembers)) {
            context.*(*member) = flag(role, text);
            return;
        }
        switch (role) {
        case CsvRole::Id:
            return takeId(text);
        case CsvRole::Day:
            return takeDay(column, text);
        case CsvRole::At:
            return takeAt(column, text);
        case CsvRole::Time:
            m_time = needed(timeFromText(text), role, {Code::NeedsTimeSuchAs, "20:30"});
            return;
        case CsvRole::Outcome:
            session.outcome = word(role, text, parseOutcome);
            return;
        case CsvRole::Seconds:
        case CsvRole::LargestDiameter:
            m_sums.emplace_back(column, text);
            return;
        case CsvRole::Minutes:
            return takeLength(column, text);
        case CsvRole::Size:
            m_use = useFrom(text, column.unit, m_kit);
            return;
        case CsvRole::Steps:
            m_steps = stepsFromText(text, m_kit);
            return;
        case CsvRole::Depth:
            m_depth =
                needed(millimetresFromText(text, column.unit), role, {Code::NeedsMillimetres});
            return;
        case CsvRole::Felt:
            session.ratings.felt = word(role, text, parseFelt);
            return;
        case CsvRole::Bleeding:
            context.bleeding = word(role, text, parseBleeding);
            return;
        case CsvRole::Tags:
            return takeTags(text, context);
        case CsvRole::Note:
            session.note = session.note ? *session.note + '\n' + text : text;
            return;
        default:
            return;
        }
    }

    CsvEntry entry(const ZoneOffsets& zone) && {
        Session& session = m_entry.session;
        takeMoment(zone);
        if (!m_day && session.at)
            m_day = session.at->day();
        if (!m_day)
            refuse(CsvRole::Day, {Code::IsMissing});
        session.day = *m_day;
        takeSteps();
        if (Problems problems = validate(session); !problems.empty())
            throw FormatError(std::move(problems.front()));
        return std::move(m_entry);
    }

private:
    template <class Value>
    static Value needed(std::optional<Value> value, CsvRole role, const Message& otherwise) {
        if (!value)
            refuse(role, otherwise);
        return *std::move(value);
    }
    template <class Value>
    static Value word(CsvRole role, const std::string& text,
                      std::optional<Value> (*parse)(std::string_view)) {
        return needed(parse(folded(text)), role, {Code::NeedsKnownWord});
    }
    static Rating rating(const CsvColumn& column, const std::string& text) {
        return needed(ratingFromText(text, column.unit), column.role,
                      column.unit == CsvUnit::OutOf100 ? Message(Code::NumberFromTo, 0, 100)
                                                       : Message(Code::WholeFromTo, 0, 10));
    }
    static bool flag(CsvRole role, const std::string& text) {
        return needed(flagFromText(text), role, {Code::NeedsBoolean});
    }
    void takeId(const std::string& text) {
        const bool braces = text.size() > 2 && text.front() == '{' && text.back() == '}';
        const auto id = Id::parse(braces ? text.substr(1, text.size() - 2) : text);
        if (!id)
            refuse(CsvRole::Id, {Code::NeedsUuidOrNothing});
        m_entry.session.id = *id;
        m_entry.hasId = true;
    }
    void takeDay(const CsvColumn& column, const std::string& text) {
        const auto found = dayFromText(text, orderOf(column));
        if (!found)
            refuse(CsvRole::Day, {Code::NeedsDaySuchAs, "2026-03-01"});
        m_day = found->day;
        if (found->time && !m_mapping.midnightIsNoTime)
            m_dayTime = found->time;
    }
    void takeAt(const CsvColumn& column, const std::string& text) {
        if (const auto moment = parseMoment(text)) {
            m_entry.session.at = moment;
            return;
        }
        const auto found = dayFromText(text, orderOf(column));
        if (found && found->time) {
            m_atDay = found->day;
            m_time = found->time;
            return;
        }
        m_time = timeFromText(text);
        if (!m_time)
            refuse(CsvRole::At, {Code::MomentOrTimeSuchAs, "2026-03-01T20:00:00+01:00", "20:30"});
    }
    void takeLength(const CsvColumn& column, const std::string& text) {
        const bool ours = column.role == CsvRole::Seconds && column.unit == CsvUnit::None;
        m_length = lengthFromText(text, ours ? CsvUnit::Seconds : column.unit);
        if (!m_length)
            refuse(column.role, column.role == CsvRole::Seconds ? Message(Code::NeedsSeconds)
                                                                : Message(Code::NeedsMinutes));
    }
    void takeTags(const std::string& text, Context& context) const {
        const std::string_view separators = m_mapping.ours ? ";" : ";,";
        std::size_t start = 0;
        while (start <= text.size()) {
            const std::size_t end = std::min(text.find_first_of(separators, start), text.size());
            std::string tag = text.substr(start, end - start);
            if (!m_mapping.ours)
                tag = trimmed(tag);
            if (!tag.empty())
                context.tags.push_back(std::move(tag));
            start = end + 1;
        }
    }

    void takeMoment(const ZoneOffsets& zone) {
        Session& session = m_entry.session;
        const bool both = m_time && m_dayTime && !m_atDay;
        if (both && m_dayTime->time.count() != 0 && m_dayTime->time != m_time->time)
            refuse(CsvRole::Time, {Code::AnotherTimeThanBesideDay});
        const std::optional<LooseTime> time = m_time ? m_time : m_dayTime;
        const std::optional<Day> day = m_atDay ? m_atDay : m_day;
        if (session.at || !time || !day)
            return;
        const FloatingTime written{*day, time->time};
        if (time->offset) {
            session.at = Moment{
                std::chrono::sys_seconds{day->time_since_epoch() + time->time - *time->offset},
                *time->offset};
        } else {
            session.at = momentAsWritten(written, zone);
            m_entry.skippedTime = isSkipped(written, zone);
        }
        session.at->utc += time->second;
    }
    void takeSteps() {
        Session& session = m_entry.session;
        if (!m_steps.empty()) {
            session.steps = std::move(m_steps); // what sums them up is not read
            return;
        }
        for (const auto& [column, text] : m_sums) {
            if (column.role == CsvRole::Seconds)
                takeLength(column, text);
            else
                m_use = useFrom(text, column.unit, m_kit);
        }
        const bool noTime = !m_length || *m_length == Seconds{0};
        if (noTime && !m_use && !m_depth)
            return;
        if (noTime && m_mapping.ours && !m_use)
            return;
        session.steps.push_back(
            {.use = m_use, .duration = m_length.value_or(Seconds{0}), .depth = m_depth});
    }

    const CsvMapping& m_mapping;
    const Kit& m_kit;
    CsvEntry m_entry;
    std::optional<Day> m_day, m_atDay;
    std::optional<LooseTime> m_time, m_dayTime;
    std::optional<Seconds> m_length;
    std::optional<ItemUse> m_use;
    std::optional<Millimetres> m_depth;
    std::vector<Step> m_steps;
    std::vector<std::pair<CsvColumn, std::string>> m_sums; ///< read where there are no steps
};

} // namespace

std::variant<CsvEntry, Problem> entryFromRecord(const CsvCells& cells, const CsvMapping& mapping,
                                                const Kit& kit, const ZoneOffsets& zone) {
    const auto more =
        cells.begin() + static_cast<std::ptrdiff_t>(std::min(cells.size(), mapping.columns.size()));
    if (std::any_of(more, cells.end(), [](const std::string& cell) { return !cell.empty(); }))
        return Problem{"", {Code::CellsDiffer, cells.size(), mapping.columns.size()}};
    try {
        Builder builder(mapping, kit);
        for (std::size_t i = 0; i < std::min(cells.size(), mapping.columns.size()); ++i) {
            const CsvColumn& column = mapping.columns[i];
            std::string text = mapping.ours ? textOfCell(cells[i]) : textOfOtherCell(cells[i]);
            // Our own texts keep the blanks around them.
            const bool asItStands = mapping.ours && isText(column.role);
            if (!asItStands)
                text = trimmed(text);
            if (!text.empty() && (asItStands || !saysNothing(text)))
                builder.take(column, text);
        }
        return std::move(builder).entry(zone);
    } catch (const FormatError& error) {
        return error.problem();
    }
}

} // namespace frond::data
