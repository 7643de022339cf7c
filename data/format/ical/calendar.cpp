// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/ical/calendar.h"

#include <chrono>
#include <libical/ical.h>
#include <memory>

namespace frond::data {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeString {
    void operator()(char* text) const { std::free(text); } // NOLINT(*-no-malloc): libical's own
};

icaltimetype dateOf(Day day) {
    const std::chrono::year_month_day date{day};
    icaltimetype time = icaltime_null_date();
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return time;
}

std::string wordsFor(int planned) {
    return planned == 1 ? "A quiet moment" : std::to_string(planned) + " quiet moments";
}

icalcomponent* eventOf(const ScheduledDay& day, icaltimetype stamp) {
    return icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid((toText(day.day) + "@quiet-moment").c_str()),
        icalproperty_new_dtstamp(stamp), icalproperty_new_dtstart(dateOf(day.day)),
        icalproperty_new_dtend(dateOf(day.day + Days{1})),
        icalproperty_new_summary(wordsFor(day.planned).c_str()),
        icalproperty_new_class(ICAL_CLASS_PRIVATE),
        icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), nullptr);
}

/// Floating local time: without a zone (RFC 5545, 3.3.5).
icaltimetype timeOf(const FloatingTime& time) {
    icaltimetype at = dateOf(time.day);
    at.is_date = 0;
    at.second = 0;
    at.hour = static_cast<int>(time.time.count() / 60);
    at.minute = static_cast<int>(time.time.count() % 60);
    return at;
}

icalcomponent* eventOf(const FloatingTime& time, const std::string& line, icaltimetype stamp) {
    icalcomponent* alarm =
        icalcomponent_vanew(ICAL_VALARM_COMPONENT, icalproperty_new_action(ICAL_ACTION_DISPLAY),
                            icalproperty_new_description(line.c_str()),
                            icalproperty_new_trigger(icaltriggertype_from_int(0)), nullptr);
    constexpr int quarterOfAnHour = 15 * 60;
    return icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid((toText(time) + "@quiet-moment").c_str()),
        icalproperty_new_dtstamp(stamp), icalproperty_new_dtstart(timeOf(time)),
        icalproperty_new_duration(icaldurationtype_from_int(quarterOfAnHour)),
        icalproperty_new_summary(line.c_str()), icalproperty_new_class(ICAL_CLASS_PRIVATE),
        icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), alarm, nullptr);
}

} // namespace

std::string toCalendar(std::span<const ScheduledDay> days, const CalendarReminders& reminders,
                       const Moment& stamp) {
    const icaltimetype now = icaltime_from_timet_with_zone(stamp.utc.time_since_epoch().count(), 0,
                                                           icaltimezone_get_utc_timezone());
    const std::unique_ptr<icalcomponent, FreeComponent> calendar(
        icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                            icalproperty_new_prodid("-//quiet moments//EN"), nullptr));
    for (const ScheduledDay& day : days) {
        if (day.planned > 0)
            icalcomponent_add_component(calendar.get(), eventOf(day, now));
    }
    for (const FloatingTime& time : reminders.times)
        icalcomponent_add_component(calendar.get(), eventOf(time, reminders.line, now));
    const std::unique_ptr<char, FreeString> text(icalcomponent_as_ical_string_r(calendar.get()));
    return text.get();
}

} // namespace frond::data
