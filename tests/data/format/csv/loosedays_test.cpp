// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/loosedays.h"

#include "data/format/csv/calendarwords.h"

#include <array>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

namespace frond::data {

namespace {

std::string read(std::string_view text, DayOrder order = DayOrder::YearMonthDay) {
    const auto found = dayFromText(text, order);
    if (!found)
        return "none";
    std::string day = toText(found->day);
    if (found->time)
        day += ' ' + std::to_string(found->time->time.count() / 60) + ':' +
               std::to_string(found->time->time.count() % 60);
    return day;
}

TEST(LooseDays, MonthsHaveNamesInSevenLanguages) {
    // 14 March 2026 is a Saturday
    for (const char* text : {"14 March 2026",
                             "Mar 14, 2026",
                             "March 14th, 2026",
                             "14th of March 2026",
                             "14-Mar-26",
                             "2026-Mar-14",
                             "14/Mar/2026",
                             "14Mar2026",
                             "Sat, 14 March 2026",
                             "Saturday 14 Mar 2026",
                             "14 March 2026 (Sat)",
                             "on 14 March '26",
                             "14. März 2026",
                             "14. Mrz. 2026",
                             "Sa., 14. März 2026",
                             "Samstag, den 14. März 2026",
                             "14 mars 2026",
                             "samedi 14 mars 2026",
                             "le 14 mars 2026",
                             "14 de marzo de 2026",
                             "sábado, 14 de marzo de 2026",
                             "sáb 14 mar 2026",
                             "14 marzo 2026",
                             "sabato 14 marzo 2026",
                             "14 de março de 2026",
                             "14/mar/2026",
                             "zaterdag 14 maart 2026",
                             "za 14 mrt. 2026",
                             "14 MARZ 2026",
                             " 14\u00a0mars\u202f2026 "}) {
        for (const DayOrder order : dayOrders)
            EXPECT_EQ(read(text, order), "2026-03-14") << text;
    }
    for (const char* text : {"1er janvier 2026", "1\u00ba de enero de 2026", "1\u00b0 gennaio 2026",
                             "1 Jänner 2026", "January 1st 2026", "do 1 jan 2026",
                             "quinta-feira, 1 de janeiro de 2026", "jeu. 1er janv. 2026"})
        EXPECT_EQ(read(text), "2026-01-01") << text;
    EXPECT_EQ(read("mar 17 mars 2026"), "2026-03-17"); // a Tuesday
    EXPECT_EQ(read("mar 17.03.2026", DayOrder::DayMonthYear), "2026-03-17");
    EXPECT_EQ(read("mar. 17, 2026"), "2026-03-17"); // March
    EXPECT_EQ(read("1-Mar-69"), "1969-03-01");
    EXPECT_EQ(read("1-Mar-68"), "2068-03-01");
}

TEST(LooseDays, ATimeMayFollow) {
    for (const char* text :
         {"14 March 2026 20:30", "14 March 2026, 8:30 pm", "March 14, 2026 at 8:30 PM",
          "14. März 2026 um 20:30 Uhr", "sam. 14 mars 2026 à 20h30", "14 marzo 2026 alle 20:30",
          "14 de marzo de 2026 a las 20:30", "14 de março de 2026 às 20:30",
          "za 14 maart 2026 om 20.30", "14.03.2026 Sa 20:30", "Sa 14.03.2026, 20:30"})
        EXPECT_EQ(read(text, DayOrder::DayMonthYear), "2026-03-14 20:30") << text;
}

TEST(LooseDays, WhatIsNoDayIsNone) {
    for (const char* text : {"31 February 2026",
                             "0 March 2026",
                             "32 March 2026",
                             "14 March",
                             "March 2026",
                             "March 14",
                             "14 2026",
                             "14 Marchh 2026",
                             "14 Foo 2026",
                             "Fri, 14 March 2026",
                             "14 March 2026 (Fri)",
                             "Sat Sat 14 March 2026",
                             "14 March 202",
                             "14 March 20266",
                             "14 March 2026 or so",
                             "14 March 2026 25:00",
                             "since 14 March 2026",
                             "14 March 2026 - 15 March 2026",
                             "Mar",
                             "Sat",
                             "March March 2026",
                             "14 14 March 2026",
                             "14 March 2026,",
                             "Sat,",
                             "1 2 3"}) {
        for (const DayOrder order : dayOrders)
            EXPECT_EQ(read(text, order), "none") << text;
    }
}

TEST(LooseDays, AWeekdayHasToBeTheRightOneAndTellsTheOrder) {
    EXPECT_EQ(read("Sun 03/01/2026", DayOrder::MonthDayYear), "2026-03-01");
    EXPECT_EQ(read("Sun 03/01/2026", DayOrder::DayMonthYear), "none"); // a Saturday
    EXPECT_EQ(read("So, 1.3.2026", DayOrder::DayMonthYear), "2026-03-01");
    EXPECT_EQ(read("2026-03-01 Sun"), "2026-03-01");
    EXPECT_EQ(read("2026-03-01 Mon"), "none");
}

/// "ma" is a maandag and a mardi: it fits either day.
bool fits(const std::string& weekdayWord, unsigned told, unsigned weekday) {
    constexpr unsigned monday = 1, tuesday = 2;
    return told == weekday || (weekdayWord == "ma" && (weekday == monday || weekday == tuesday));
}

// Whatever language and form a day is written in, it is that day or, with another weekday, none.
RC_GTEST_PROP(LooseDays, EveryDayComesBackFromEveryForm, ()) {
    static const std::vector<std::array<const char*, 12>> months{
        {"January", "February", "March", "April", "May", "June", "July", "August", "September",
         "October", "November", "December"},
        {"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
         "Dez."},
        {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
         "déc."},
        {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
         "octubre", "noviembre", "diciembre"},
        {"gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"},
        {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
         "outubro", "novembro", "dezembro"},
        {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}};
    static const std::vector<std::array<const char*, 7>> weekdays{
        {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
        {"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"},
        {"dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."},
        {"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"},
        {"dom", "lun", "mar", "mer", "gio", "ven", "sab"},
        {"domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
         "sábado"},
        {"zo", "ma", "di", "wo", "do", "vr", "za"}};
    const Day day = *parseDay("1995-01-01") + Days(*rc::gen::inRange(0, 20000));
    const std::chrono::year_month_day date{day};
    const auto language = *rc::gen::inRange<std::size_t>(0, months.size());
    const std::string month = months.at(language).at(static_cast<unsigned>(date.month()) - 1);
    const std::string number = std::to_string(static_cast<unsigned>(date.day())),
                      year = std::to_string(static_cast<int>(date.year()));
    const std::string text = *rc::gen::element(
        number + ' ' + month + ' ' + year, number + ". " + month + ' ' + year,
        number + '-' + month + '-' + year, number + " de " + month + " de " + year,
        month + ' ' + number + ", " + year, year + ' ' + month + ' ' + number);
    const auto weekday = std::chrono::weekday(day).c_encoding();
    const auto told = *rc::gen::inRange<unsigned>(0, 7);
    RC_ASSERT(read(text) == toText(day));
    const std::string word = weekdays.at(language).at(told);
    const std::string withWeekday = word + *rc::gen::element<std::string>(" ", ", ") + text;
    RC_LOG() << withWeekday;
    RC_ASSERT(read(withWeekday) == (fits(word, told, weekday) ? toText(day) : "none"));
}

} // namespace
} // namespace frond::data
