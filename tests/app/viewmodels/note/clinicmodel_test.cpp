// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/clinicmodel.h"

#include "app/viewmodels/note/clinicnoticeviewmodel.h"
#include "app/viewmodels/session/sessioneditor.h"
#include "core/session/session.h"
#include "tests/app/portsfixture.h"

#include <QCoreApplication>

namespace frond::test {
namespace {

using ClinicTest = PortsTest;

ClinicRule bleedingTwice(const IdSource& newId) {
    return {.id = newId(),
            .kind = RuleKind::Bleeding,
            .times = 2,
            .days = 7,
            .text = "Please call us.",
            .phone = "+44 (0)20 7946 0000"};
}

Session bleedingOn(Day day, const IdSource& newId) {
    Session session{newId(), day};
    session.context.bleeding = Bleeding::Spotting;
    return session;
}

TEST_F(ClinicTest, NothingIsThereUntilItIsEntered) {
    const ClinicModel model(ports);
    EXPECT_TRUE(model.rules().isEmpty());
    EXPECT_TRUE(model.notices().isEmpty());
    EXPECT_TRUE(model.phones().isEmpty());
    EXPECT_EQ(model.breaks() + model.limits() + model.valueText(), QString());
}

TEST_F(ClinicTest, KeepsItsWordsAndNumbers) {
    ClinicModel model(ports);
    model.setBreaks(QStringLiteral("A week at most."));
    model.setLimits(QStringLiteral("Up to 30 mm."));
    model.setEmergencyPhone(QStringLiteral(" 112 "));
    model.setClinicPhone(QStringLiteral("+44 (0)20 7946 0000"));
    const ClinicModel again(ports);
    EXPECT_EQ(again.breaks(), QStringLiteral("A week at most."));
    EXPECT_EQ(again.limits(), QStringLiteral("Up to 30 mm."));
    ASSERT_EQ(again.phones().size(), 2);
    EXPECT_EQ(again.phones()[0].url, QStringLiteral("tel:+4402079460000"));
    EXPECT_EQ(again.phones()[1].number, QStringLiteral("112"));
    EXPECT_EQ(callUrl(QStringLiteral("ask at the desk")), QString());
    EXPECT_EQ(callUrl(QStringLiteral("+")), QString());
}

TEST_F(ClinicTest, ARuleIsValidOnceItsNumbersAndWordsAreThere) {
    ClinicModel model(ports);
    model.openNew();
    EXPECT_FALSE(model.isValid()) << "it says nothing yet";
    model.setText(QStringLiteral("  Please call us. "));
    EXPECT_TRUE(model.isValid());
    EXPECT_EQ(model.summary(), QStringLiteral("Bleeding twice in 14 days"));
    model.setTimes(QStringLiteral("0"));
    EXPECT_FALSE(model.isValid());
    EXPECT_FALSE(model.timesError().isEmpty());
    EXPECT_EQ(model.summary(), QString());
    EXPECT_FALSE(model.save());
    EXPECT_TRUE(model.rules().isEmpty());

    model.setKind(QStringLiteral("pain"));
    EXPECT_FALSE(model.isValid());
    model.setAtLeast(QStringLiteral("7"));
    EXPECT_TRUE(model.save());
    ASSERT_EQ(model.rules().size(), 1);
    EXPECT_EQ(model.rules()[0].title, QStringLiteral("Pain during of 7 or more"));
    EXPECT_EQ(model.rules()[0].text, QStringLiteral("Please call us."));
    EXPECT_EQ(storage.of<ClinicRule>().list().front().times, std::nullopt);
}

TEST_F(ClinicTest, WhatIsRemovedCanBeTakenBack) {
    storage.of<ClinicRule>().save(bleedingTwice(ports.newId));
    ClinicModel model(ports);
    EXPECT_FALSE(model.open(QStringLiteral("another")));
    ASSERT_TRUE(model.open(model.rules()[0].id));
    EXPECT_EQ(model.phone(), QStringLiteral("+44 (0)20 7946 0000"));
    model.remove();
    EXPECT_TRUE(model.rules().isEmpty());
    model.undo();
    EXPECT_EQ(model.rules().size(), 1);
    EXPECT_TRUE(model.undoText().isEmpty());
}

TEST_F(ClinicTest, ARuleSpeaksOnceAndIsKeptAsShown) {
    storage.of<ClinicRule>().save(bleedingTwice(ports.newId));
    const Day today = ports.clock.now().day();
    ClinicNoticeViewModel notice(ports);
    EXPECT_FALSE(notice.met());
    storage.sessions.save(bleedingOn(today - Days{6}, ports.newId));
    QCoreApplication::processEvents();
    EXPECT_FALSE(notice.met());
    storage.sessions.save(bleedingOn(today, ports.newId));
    QCoreApplication::processEvents();
    ASSERT_TRUE(notice.met());
    EXPECT_EQ(notice.saidText(),
              QStringLiteral("You noted bleeding twice. Your clinic's note says:"));
    EXPECT_EQ(notice.clinicText(), QStringLiteral("Please call us."));
    EXPECT_EQ(notice.callUrl(), QStringLiteral("tel:+4402079460000"));

    notice.close();
    EXPECT_FALSE(notice.met());
    EXPECT_FALSE(ClinicNoticeViewModel(ports).met()) << "nor after the next start";
    ClinicRule reworded = storage.of<ClinicRule>().list().front();
    reworded.text = "Write to us.";
    storage.of<ClinicRule>().save(reworded);
    const ClinicModel model(ports);
    ASSERT_EQ(model.notices().size(), 1);
    EXPECT_EQ(model.notices()[0].said, QStringLiteral("You noted bleeding twice."));
    EXPECT_EQ(model.notices()[0].text, QStringLiteral("Please call us.")) << "as it stood then";
}

TEST_F(ClinicTest, WhatIsNotKeptIsShownAgain) {
    storage.of<ClinicRule>().save(bleedingTwice(ports.newId));
    for (int i = 0; i < 2; ++i)
        storage.sessions.save(bleedingOn(ports.clock.now().day(), ports.newId));
    ClinicNoticeViewModel notice(ports);
    int failures = 0;
    QObject::connect(&notice, &ClinicNoticeViewModel::failed, [&] { ++failures; });
    storage.state.failing = StorageError::Kind::Full;
    storage.state.failAt = 0;
    notice.close();
    EXPECT_EQ(failures, 1);
    EXPECT_TRUE(notice.met());
}

TEST_F(ClinicTest, ARuleAboutBleedingAsksForItFirst) {
    SessionEditor editor(ports);
    editor.openEarlier();
    EXPECT_FALSE(editor.bleedingFirst());
    storage.of<ClinicRule>().save(bleedingTwice(ports.newId));
    editor.openEarlier();
    EXPECT_TRUE(editor.bleedingFirst());
}

TEST_F(ClinicTest, MuchPainOrBleedingOffersWhomToAsk) {
    SessionEditor editor(ports);
    editor.openEarlier();
    EXPECT_FALSE(editor.mayAskSomeone());
    editor.setRating(QStringLiteral("painAfter"), 7);
    EXPECT_FALSE(editor.mayAskSomeone());
    editor.setRating(QStringLiteral("painAfter"), 8);
    EXPECT_TRUE(editor.mayAskSomeone());
    editor.setRating(QStringLiteral("painAfter"), -1);
    editor.setRating(QStringLiteral("easeAfter"), 10);
    EXPECT_FALSE(editor.mayAskSomeone());
    editor.setBleeding(QStringLiteral("spotting"));
    EXPECT_FALSE(editor.mayAskSomeone());
    editor.setBleeding(QStringLiteral("more"));
    EXPECT_TRUE(editor.mayAskSomeone());
}

} // namespace
} // namespace frond::test
