// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/historymodel.h"

#include "app/qtconvert.h"
#include "app/translations/personswords.h"
#include "tests/app/pastfixture.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>

namespace frond::test {
namespace {

/// Memory that notes what was asked of it.
class CountedSessions : public MemorySessions {
public:
    using MemorySessions::MemorySessions;
    [[nodiscard]] std::vector<Session> page(const std::optional<HistoryCursor>& after,
                                            std::size_t limit,
                                            std::string_view words) const override {
        ++pages;
        most = std::max(most, limit);
        return MemorySessions::page(after, limit, words);
    }
    mutable int pages = 0;
    mutable std::size_t most = 0;
};

class HistoryModelTest : public PastFixture {
protected:
    HistoryModelTest()
        : model(HistoryModel::Needs({ports.clock}, {ports.folding}, {sessions}, ports,
                                    {ports.pauses}, {ports.changes})) {
        tester.setUseFetchMore(false); // these tests say themselves when the list is scrolled
    }

    void addDays(int count) {
        Session session = SessionBuilder("2025-01-01").step("3", "20.0", 12).build();
        for (int i = 0; i < count; ++i) {
            session.id = Id::fromRandom({std::uint8_t(i), std::uint8_t(i >> 8), 7});
            session.day += Days{1};
            sessions.save(session);
        }
    }
    [[nodiscard]] QVariant at(int row, HistoryModel::Role role) const {
        return model.data(model.index(row), role);
    }

    CountedSessions sessions{storage.state, clock, folded};
    HistoryModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(HistoryModelTest, ReadsNothingUntilItIsShown) {
    addDays(3);
    model.reload();
    EXPECT_EQ(sessions.pages, 0);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_TRUE(model.emptyText().isEmpty());

    model.setActive(true);
    EXPECT_EQ(model.rowCount(), 3);
    model.setActive(false);
    const int before = sessions.pages;
    model.setActive(true);
    EXPECT_EQ(sessions.pages, before) << "nothing changed in between";
}

TEST_F(HistoryModelTest, NamesARowAsAPersonReadsIt) {
    sessions.save(SessionBuilder::at("2026-03-03T21:10:00+01:00")
                      .step("3", "20.0", 12)
                      .painDuring(3)
                      .note("warm bath first"));
    model.setActive(true);
    EXPECT_EQ(at(0, HistoryModel::TitleRole).toString(), "Tue 3 March, 21:10");
    EXPECT_EQ(at(0, HistoryModel::DetailRole).toString(), "20 mm · 12 minutes · pain 3");
    EXPECT_EQ(at(0, HistoryModel::MonthRole).toString(), "March 2026");
    EXPECT_TRUE(at(0, HistoryModel::HasNoteRole).toBool());
    EXPECT_EQ(at(0, HistoryModel::SpokenRole).toString(),
              "Tue 3 March, 21:10, 20 mm · 12 minutes · pain 3, with a note");
}

TEST_F(HistoryModelTest, AWordStandsInPlaceOfTheNumber) {
    sessions.save(SessionBuilder("2026-03-01").step(5).painDuring(3).felt(Felt::TooMuch));
    model.setActive(true);
    EXPECT_EQ(at(0, HistoryModel::DetailRole).toString(), "5 minutes · Too much");
    EXPECT_EQ(at(0, HistoryModel::TitleRole).toString(), "Sun 1 March");
}

TEST_F(HistoryModelTest, TakesPagesUntilThereAreNoMoreAndNeverAllAtOnce) {
    addDays(240);
    model.setActive(true);
    EXPECT_EQ(model.rowCount(), int(HistoryModel::pageSize));
    while (model.canFetchMore({}))
        model.fetchMore({});
    EXPECT_EQ(model.rowCount(), 240);
    EXPECT_EQ(sessions.most, HistoryModel::pageSize);
    for (int row = 1; row < model.rowCount(); ++row)
        ASSERT_NE(at(row, HistoryModel::IdRole), at(row - 1, HistoryModel::IdRole));
}

TEST_F(HistoryModelTest, ANewEntryAppearsOnTopAndTheRestStaysInPlace) {
    addDays(120);
    model.setActive(true);
    model.fetchMore({});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    sessions.save(SessionBuilder("2026-03-03").step(9));
    model.reload();
    EXPECT_EQ(model.rowCount(), 101);
    ASSERT_EQ(inserted.count(), 1);
    EXPECT_EQ(inserted[0][1].toInt(), 0);
    EXPECT_EQ(inserted[0][2].toInt(), 0);
    EXPECT_EQ(removed.count() + reset.count(), 0);
}

TEST_F(HistoryModelTest, ARemovedEntryTakesOnlyItsOwnRow) {
    addDays(120);
    model.setActive(true);
    const auto id = Id::parse(at(7, HistoryModel::IdRole).toString().toStdString());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    sessions.remove(*id);
    model.reload();
    EXPECT_EQ(model.rowCount(), 49);
    ASSERT_EQ(removed.count(), 1);
    EXPECT_EQ(removed[0][1].toInt(), 7);
    EXPECT_EQ(removed[0][2].toInt(), 7);
    EXPECT_EQ(inserted.count(), 0);
    EXPECT_TRUE(model.canFetchMore({}));
    while (model.canFetchMore({}))
        model.fetchMore({});
    EXPECT_EQ(model.rowCount(), 119);
}

TEST_F(HistoryModelTest, AnEditedEntryIsRedrawnWhereItStands) {
    addDays(5);
    model.setActive(true);
    Session edited = sessions.list({}, {}, {})[2];
    edited.note = "later";
    sessions.save(edited);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.reload();
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 2);
    EXPECT_TRUE(at(2, HistoryModel::HasNoteRole).toBool());
}

TEST_F(HistoryModelTest, AnEntryMovedToAnotherDayMovesInTheList) {
    addDays(5);
    model.setActive(true);
    Session moved = sessions.list({}, {}, {})[0];
    moved.day = parseDay("2026-02-01").value();
    sessions.save(moved);
    model.reload();
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(at(0, HistoryModel::IdRole).toString(), idOf(moved));
}

TEST_F(HistoryModelTest, SearchFindsEachWordAndSaysWhenThereIsNone) {
    sessions.save(SessionBuilder("2026-03-01", 1).note("warm bath first"));
    sessions.save(SessionBuilder("2026-03-02", 2).note("evening"));
    model.setActive(true);
    model.setSearchText(QStringLiteral(" bath WARM "));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(at(0, HistoryModel::TitleRole).toString(), "Sun 1 March");

    model.setSearchText(QStringLiteral("sea "));
    EXPECT_TRUE(model.isEmpty());
    EXPECT_EQ(model.emptyText(), "Nothing with \"sea\" in it.");
    EXPECT_TRUE(model.canSearch());

    model.setSearchText(QStringLiteral(" "));
    EXPECT_EQ(model.rowCount(), 2);
}

Id noteId(std::uint8_t number) {
    return Id::fromRandom({number, 90});
}

class TimelineTest : public HistoryModelTest {
protected:
    void addOneOfEach() {
        sessions.save(SessionBuilder::at("2026-03-01T09:00:00+01:00", 1).step("3", "20.0", 12));
        sessions.save(
            SessionBuilder::at("2026-03-02T10:00:00+01:00", 2).note("a *long* day\nmore"));
        storage.of<Symptom>().save({.id = noteId(1),
                                    .day = parseDay("2026-03-01").value(),
                                    .at = parseMoment("2026-03-01T20:00:00+01:00").value(),
                                    .kind = "Burning",
                                    .severity = Rating::from(4),
                                    .felt = Felt::Hard,
                                    .note = "after sitting"});
        storage.of<Trial>().save({.id = noteId(2),
                                  .day = parseDay("2026-02-20").value(),
                                  .item = "Swab",
                                  .pain = Rating::from(2)});
        storage.of<Milestone>().save({.id = noteId(3),
                                      .day = parseDay("2026-03-02").value(),
                                      .text = "Sat through a whole film"});
        storage.of<Score>().save({.id = noteId(4),
                                  .day = parseDay("2026-02-21").value(),
                                  .name = "FSFI",
                                  .value = *ScoreNumber::parse("26.4"),
                                  .note = "at the clinic"});
        storage.pauses.savePauses(
            {{parseDay("2026-02-22").value(), parseDay("2026-02-26").value(), "period"}});
    }
    [[nodiscard]] QStringList shown() const {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString detail = at(row, HistoryModel::DetailRole).toString();
            const QString title = at(row, HistoryModel::TitleRole).toString();
            rows << (detail.isEmpty() ? title : title + ": " + detail);
        }
        return rows;
    }
};

TEST_F(TimelineTest, IsOneListByDayAndMoment) {
    addOneOfEach();
    model.setActive(true);
    EXPECT_EQ(
        shown(),
        QStringList({"Mon 2 March, 10:00: A note",
                     "Mon 2 March · Milestone: Sat through a whole film",
                     "Sun 1 March, 20:00: Burning · 4 of 10 · Hard",
                     "Sun 1 March, 09:00: 20 mm · 12 minutes", "Resting 22–26 February · Period",
                     "Sat 21 February · Score: FSFI: 26.4", "Fri 20 February: Swab · pain 2"}));
    EXPECT_EQ(at(5, HistoryModel::KindRole), "score");
    EXPECT_EQ(at(2, HistoryModel::KindRole), "symptom");
    EXPECT_EQ(at(2, HistoryModel::IdRole).toString(), toQString(noteId(1).toText()));
    EXPECT_EQ(at(2, HistoryModel::NoteRole).toString(), "after sitting");
    EXPECT_EQ(at(0, HistoryModel::NoteRole).toString(), "a *long* day") << "one line of it";
    EXPECT_EQ(at(4, HistoryModel::KindRole), "resting");
    EXPECT_EQ(at(4, HistoryModel::MonthRole), "February 2026");
    EXPECT_EQ(at(2, HistoryModel::SpokenRole).toString(),
              "Sun 1 March, 20:00, Burning · 4 of 10 · Hard, with a note");
}

TEST_F(TimelineTest, ShowsTheKindsThatAreChosenAndAllWithoutOne) {
    addOneOfEach();
    model.setActive(true);
    const auto all = shown();
    model.toggleKind("felt");
    EXPECT_EQ(shown(), QStringList({"Sun 1 March, 20:00: Burning · 4 of 10 · Hard",
                                    "Fri 20 February: Swab · pain 2"}));
    model.toggleKind("milestones");
    EXPECT_EQ(model.rowCount(), 3);
    model.toggleKind("felt");
    model.toggleKind("milestones");
    EXPECT_EQ(shown(), all);
    model.toggleKind("notes");
    EXPECT_EQ(shown(), QStringList({"Mon 2 March, 10:00: A note",
                                    "Sun 1 March, 20:00: Burning · 4 of 10 · Hard",
                                    "Sat 21 February · Score: FSFI: 26.4"}));
    model.toggleKind("notes");
    model.toggleKind("sessions");
    EXPECT_EQ(shown(), QStringList({"Sun 1 March, 09:00: 20 mm · 12 minutes",
                                    "Resting 22–26 February · Period"}));
    sessions.remove(Id::fromRandom({1}));
    storage.pauses.savePauses({});
    model.reload();
    EXPECT_EQ(model.emptyText(), "Nothing of this kind is noted.");
    EXPECT_TRUE(model.canSearch());
}

TEST_F(TimelineTest, AKindHasThePersonsWordAsSoonAsItIsChosen) {
    const QSignalSpy named(&model, &HistoryModel::kindChoicesChanged);
    model.setActive(true);
    EXPECT_EQ(model.kindChoices()[0].text, "Sessions");
    model.reload();
    EXPECT_EQ(named.count(), 0) << "chips stay as long as they are called so";
    PersonsWords words;
    words.choose("stretching", {}, {});
    model.reload();
    EXPECT_EQ(named.count(), 1);
    EXPECT_EQ(model.kindChoices()[0].text, "stretching");
    EXPECT_EQ(model.kindChoices()[0].value, "sessions");
}

TEST_F(TimelineTest, FindsTheWordsOfEachKindAndMarksThemInTheNote) {
    addOneOfEach();
    model.setActive(true);
    model.setSearchText("SITTING burn");
    ASSERT_EQ(shown(), QStringList("Sun 1 March, 20:00: Burning · 4 of 10 · Hard"));
    EXPECT_EQ(at(0, HistoryModel::NoteRole).toString(), "after <u>sitting</u>");
    model.setSearchText("film");
    EXPECT_EQ(shown(), QStringList("Mon 2 March · Milestone: Sat through a whole film"));
    model.setSearchText("swab");
    EXPECT_EQ(model.rowCount(), 1);
    model.setSearchText("fsfi clinic");
    EXPECT_EQ(shown(), QStringList("Sat 21 February · Score: FSFI: 26.4"));
    model.setSearchText("period");
    EXPECT_EQ(model.rowCount(), 0) << "a rest has no words";
}

TEST_F(TimelineTest, OthersComeInWhereTheirDayIsReached) {
    addDays(120);
    const Day first = parseDay("2025-01-02").value();
    const auto mark = [&](std::uint8_t id, int days, const char* text) {
        storage.of<Milestone>().save({.id = noteId(id), .day = first + Days{days}, .text = text});
    };
    mark(1, 119, "newest");
    mark(2, 60, "middle");
    mark(3, -5, "oldest");
    model.setActive(true);
    EXPECT_EQ(model.rowCount(), 51);
    EXPECT_EQ(at(1, HistoryModel::DetailRole), "newest") << "below what has a time on its day";
    model.fetchMore({});
    EXPECT_EQ(model.rowCount(), 102);
    model.fetchMore({});
    EXPECT_FALSE(model.canFetchMore({}));
    ASSERT_EQ(model.rowCount(), 123);
    EXPECT_EQ(at(122, HistoryModel::DetailRole), "oldest");
    EXPECT_EQ(sessions.most, HistoryModel::pageSize);
    const QStringList before = shown();
    model.reload();
    EXPECT_EQ(shown(), before);
}

TEST_F(TimelineTest, AFilterGoesOnReadingUntilItFoundSomething) {
    addDays(240);
    Session note = SessionBuilder("2024-06-01", 200).note("far back");
    sessions.save(note);
    model.toggleKind("notes");
    model.setActive(true);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.emptyText(), "") << "not yet known";
    for (int turn = 0; turn < 10 && model.rowCount() == 0; ++turn)
        QCoreApplication::processEvents();
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(at(0, HistoryModel::NoteRole), "far back");
    EXPECT_EQ(sessions.most, HistoryModel::pageSize);
}

TEST_F(TimelineTest, ARestThatIsNotOverStandsAtToday) {
    storage.pauses.savePauses({{parseDay("2026-02-27").value(), std::nullopt, std::nullopt}});
    sessions.save(SessionBuilder("2026-03-02", 1).step(5));
    model.setActive(true);
    EXPECT_EQ(shown(), QStringList({"Resting since 27 February", "Mon 2 March: 5 minutes"}));
    storage.pauses.savePauses(
        {{parseDay("2026-02-27").value(), parseDay("2026-03-05").value(), "travel"}});
    model.reload();
    EXPECT_EQ(shown()[0], "Resting 27 February to 5 March · Travel");
}

TEST_F(HistoryModelTest, WithoutEntriesThereIsNothingToSearchAndNoHurry) {
    model.setActive(true);
    EXPECT_EQ(model.emptyText(), "Entries will be listed here. There is no hurry.");
    EXPECT_FALSE(model.canSearch());
}

} // namespace
} // namespace frond::test
