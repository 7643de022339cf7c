// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/visit/appointment.h"

#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

using std::chrono::minutes;

Day day(std::string_view text) {
    return parseDay(text).value();
}

Appointment on(std::string_view when, std::optional<minutes> time = std::nullopt,
               std::uint8_t number = 1) {
    return {.id = Id::fromRandom({number}), .day = day(when), .time = time};
}

std::string fieldOf(const Problems& problems) {
    return problems.empty() ? "" : problems.front().field;
}

TEST(AppointmentTest, EveryKindHasAWordOfItsOwn) {
    for (const AppointmentKind kind :
         {AppointmentKind::PhysicalTherapist, AppointmentKind::Exam, AppointmentKind::Other})
        EXPECT_EQ(parseAppointmentKind(toText(kind)), kind);
    EXPECT_EQ(toText(AppointmentKind::PhysicalTherapist), "pt");
    EXPECT_EQ(parseAppointmentKind("PT"), std::nullopt);
    EXPECT_EQ(parseAppointmentKind(""), std::nullopt);
}

TEST(AppointmentTest, ATimeIsAMinuteOfItsDay) {
    EXPECT_EQ(fieldOf(validate(on("2026-03-01"))), "");
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", minutes(0)))), "");
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", minutes(1439)))), "");
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", minutes(1440)))), "time");
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", minutes(-1)))), "time");
}

TEST(AppointmentTest, ADayIsOneThatCanBeWritten) {
    EXPECT_EQ(fieldOf(validate(on("1900-01-01"))), "");
    EXPECT_EQ(fieldOf(validate(on("2199-12-31"))), "");
    Appointment early = on("1900-01-01");
    early.day -= Days{1};
    EXPECT_EQ(fieldOf(validate(early)), "day");
    Appointment late = on("2199-12-31");
    late.day += Days{1};
    EXPECT_EQ(fieldOf(validate(late)), "day");
}

TEST(AppointmentTest, AChangeIsFromMinusFiveToFive) {
    for (int change = -7; change <= 7; ++change) {
        Appointment appointment = on("2026-03-01");
        appointment.change = change;
        EXPECT_EQ(fieldOf(validate(appointment)), std::abs(change) <= 5 ? "" : "change") << change;
    }
}

TEST(AppointmentTest, TextsAreAtMost64KiB) {
    for (const auto& [field, member] : {std::pair{"about", &Appointment::about},
                                        std::pair{"how_it_went", &Appointment::howItWent},
                                        std::pair{"what_helped", &Appointment::whatHelped}}) {
        Appointment appointment = on("2026-03-01");
        appointment.*member = std::string(maxFieldBytes, 'x');
        EXPECT_EQ(fieldOf(validate(appointment)), "") << field;
        *(appointment.*member) += 'x';
        EXPECT_EQ(fieldOf(validate(appointment)), field);
        appointment.*member = "\xFF";
        EXPECT_EQ(fieldOf(validate(appointment)), field);
    }
}

TEST(AppointmentTest, AQuestionHasAText) {
    Question question{.id = Id::fromRandom({1}), .text = "?"};
    EXPECT_EQ(fieldOf(validate(question)), "");
    question.text = std::string(maxFieldBytes, 'x');
    EXPECT_EQ(fieldOf(validate(question)), "");
    question.text += 'x';
    EXPECT_EQ(fieldOf(validate(question)), "text");
    question.text.clear();
    EXPECT_EQ(fieldOf(validate(question)), "text");
}

TEST(AppointmentTest, OnADayTheOneWithoutATimeComesFirst) {
    const Appointment unknown = on("2026-03-01", std::nullopt, 9);
    const Appointment morning = on("2026-03-01", minutes(0), 1);
    const Appointment twin = on("2026-03-01", minutes(0), 2);
    const Appointment before = on("2026-02-28", minutes(1439), 9);
    EXPECT_TRUE(comesBefore(unknown, morning));
    EXPECT_FALSE(comesBefore(morning, unknown));
    EXPECT_TRUE(comesBefore(before, unknown));
    EXPECT_TRUE(comesBefore(morning, twin));
    EXPECT_FALSE(comesBefore(morning, morning));
}

TEST(AppointmentTest, TodaysIsTheNextAndNotTheLast) {
    const std::vector<Appointment> all{on("2026-02-01", std::nullopt, 1),
                                       on("2026-03-01", minutes(600), 2),
                                       on("2026-03-01", minutes(700), 3)};
    EXPECT_EQ(nextAppointment(all, day("2026-03-01")), all[1]);
    EXPECT_EQ(lastAppointment(all, day("2026-03-01")), all[0]);
    EXPECT_EQ(lastAppointment(all, day("2026-03-02")), all[2]);
    EXPECT_EQ(nextAppointment(all, day("2026-03-02")), std::nullopt);
    EXPECT_EQ(nextAppointment(all, day("2026-01-01")), all[0]);
    EXPECT_EQ(lastAppointment(all, day("2026-02-01")), std::nullopt);
    EXPECT_EQ(nextAppointment({}, day("2026-03-01")), std::nullopt);
}

} // namespace
} // namespace frond
