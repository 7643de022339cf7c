// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/today/noticeviewmodel.h"

#include "app/viewmodels/shell/appcontext.h"
#include "core/plan/pauserepository.h"
#include "tests/app/portsfixture.h"

namespace frond::test {
namespace {

using Kind = NoticeViewModel::Kind;

/// In the order of screens.md 0.3; what Today offers comes after what it has to say.
const std::pair<bool NoticeCauses::*, Kind> inOrder[] = {
    {&NoticeCauses::unfinishedSession, Kind::UnfinishedSession},
    {&NoticeCauses::fileTrouble, Kind::FileTrouble},
    {&NoticeCauses::clinicWords, Kind::ClinicWords},
    {&NoticeCauses::missedReminders, Kind::MissedReminders},
    {&NoticeCauses::welcomeBack, Kind::WelcomeBack},
    {&NoticeCauses::resting, Kind::Resting},
    {&NoticeCauses::reminderOffer, Kind::ReminderOffer},
    {&NoticeCauses::lockOffer, Kind::LockOffer},
};

TEST(FirstNotice, IsNothingWithoutACause) {
    EXPECT_EQ(firstNotice({}), Kind::Nothing);
}

TEST(FirstNotice, IsTheFirstOfEverySetOfCauses) {
    for (unsigned set = 1; set < 1U << std::size(inOrder); ++set) {
        NoticeCauses causes;
        std::optional<Kind> first;
        for (std::size_t i = 0; i < std::size(inOrder); ++i) {
            if ((set >> i & 1U) == 0)
                continue;
            causes.*inOrder[i].first = true;
            first = first.value_or(inOrder[i].second);
        }
        EXPECT_EQ(firstNotice(causes), first) << set;
    }
}

using NoticeTest = PortsTest;

TEST_F(NoticeTest, FollowsWhatHappens) {
    AppContext context(ports);
    const NoticeViewModel& notice = *context.notice();
    int told = 0;
    QObject::connect(&notice, &NoticeViewModel::kindChanged, [&] { ++told; });
    EXPECT_EQ(notice.kind(), Kind::Nothing);

    storage.pauses.savePauses({{parseDay("2026-03-01").value(), std::nullopt, std::nullopt}});
    QCoreApplication::processEvents();
    EXPECT_EQ(notice.kind(), Kind::Resting);
    context.fileTrouble()->notice();
    EXPECT_EQ(notice.kind(), Kind::FileTrouble);
    context.fileTrouble()->putAside();
    EXPECT_EQ(notice.kind(), Kind::Resting);
    EXPECT_EQ(told, 3);
}

TEST_F(NoticeTest, AnUnfinishedSessionComesFirst) {
    storage.running.saveRunning(
        {.id = kitId(9), .startedAt = clock.now(), .heartbeat = clock.now()});
    AppContext context(ports);
    context.fileTrouble()->notice();
    EXPECT_EQ(context.notice()->kind(), Kind::UnfinishedSession);
    context.session()->discardUnfinished();
    EXPECT_EQ(context.notice()->kind(), Kind::FileTrouble);
}

/// Three entries, from which on reminders are offered.
void addEntries(MemoryStorage& storage) {
    for (std::uint8_t i = 1; i <= 3; ++i)
        storage.sessions.save(SessionBuilder("2026-03-01", i).step(5));
    QCoreApplication::processEvents();
}

TEST_F(NoticeTest, OffersWithThePageOrNotAtAll) {
    AppContext context(ports);
    addEntries(storage);
    context.notice()->pageShown();
    EXPECT_EQ(context.notice()->kind(), Kind::ReminderOffer);
    context.today()->noteNotToday();
    QCoreApplication::processEvents();
    EXPECT_EQ(context.notice()->kind(), Kind::ReminderOffer) << "it stays until it is answered";
}

TEST_F(NoticeTest, AnswersNoTapWithAnOffer) {
    AppContext context(ports);
    context.notice()->pageShown();
    addEntries(storage);
    EXPECT_EQ(context.notice()->kind(), Kind::Nothing);
    clock.advance(std::chrono::hours(24));
    context.reloadIfDayChanged();
    QCoreApplication::processEvents();
    EXPECT_EQ(context.notice()->kind(), Kind::ReminderOffer);
}

TEST_F(NoticeTest, OffersOneThingADay) {
    storage.settings.saveSetting(lockOfferedSetting, "");
    addEntries(storage);
    AppContext context(ports);
    context.notice()->pageShown();
    ASSERT_EQ(context.notice()->kind(), Kind::ReminderOffer);
    context.reminders()->declineOffer();
    EXPECT_EQ(context.notice()->kind(), Kind::Nothing);
    clock.advance(std::chrono::hours(24));
    context.reloadIfDayChanged();
    QCoreApplication::processEvents();
    EXPECT_EQ(context.notice()->kind(), Kind::LockOffer);
    context.lock()->declineOffer();
    EXPECT_EQ(context.notice()->kind(), Kind::Nothing);
}

TEST_F(NoticeTest, OffersNothingWhereANoticeWasAnswered) {
    addEntries(storage);
    storage.running.saveRunning(
        {.id = kitId(9), .startedAt = clock.now(), .heartbeat = clock.now()});
    AppContext context(ports);
    context.notice()->pageShown();
    EXPECT_EQ(context.notice()->kind(), Kind::UnfinishedSession);
    context.session()->discardUnfinished();
    EXPECT_EQ(context.notice()->kind(), Kind::Nothing);
}

} // namespace
} // namespace frond::test
