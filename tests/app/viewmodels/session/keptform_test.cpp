// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/keptform.h"

#include "app/viewmodels/session/sessioneditor.h"
#include "tests/app/portsfixture.h"

namespace frond::test {

namespace {

class KeptFormTest : public PortsTest {
protected:
    /// Fills every field of one from earlier.
    static void fill(SessionEditor& editor) {
        editor.openEarlier();
        editor.when()->setChoice(QStringLiteral("yesterday"));
        editor.when()->setTimeField(QStringLiteral("21:05"));
        editor.chooseStepSize(0, 1);
        editor.steps()->setMinutes(0, QStringLiteral("12"));
        editor.addStep();
        editor.steps()->setMinutes(1, QStringLiteral("a few"));
        editor.steps()->setDepth(1, QStringLiteral("60"));
        editor.setFelt(QStringLiteral("okay"));
        editor.setRating(QStringLiteral("painDuring"), 3);
        editor.setRating(QStringLiteral("easeAfter"), 0);
        editor.setStoppedEarly(true);
        editor.setStopReason(QStringLiteral("tired"));
        editor.setNote(QStringLiteral("warm bath first "));
        editor.setBleeding(QStringLiteral("spotting"));
        editor.setOnPeriod(true);
        editor.setPosition(QStringLiteral("side"));
        editor.setWarmUp(QStringLiteral("bath"));
        editor.setLubricant(QStringLiteral("water"));
        editor.setHelped(QStringLiteral("yes"));
        editor.setNumbingGel(QStringLiteral("no"));
        editor.setTags(QStringLiteral("evening, "));
    }
    /// All that can be written in the form, and is shown in it.
    static QVariantMap shownIn(SessionEditor& editor) {
        QVariantMap all;
        const auto add = [&all](const QObject& object, const QString& name) {
            const QMetaObject& type = *object.metaObject();
            for (int i = type.propertyOffset(); i < type.propertyCount(); ++i) {
                const QMetaProperty property = type.property(i);
                const QString field = QString::fromLatin1(property.name());
                const bool rating = field.startsWith("pain") || field.startsWith("ease");
                if (property.isWritable() || rating)
                    all[name + field] = property.read(&object);
            }
        };
        add(editor, {});
        add(*editor.when(), QStringLiteral("when."));
        for (int row = 0; row < editor.steps()->count(); ++row)
            for (const int role : editor.steps()->roleNames().keys())
                all[QStringLiteral("step %1.%2").arg(row).arg(role)] =
                    editor.steps()->data(editor.steps()->index(row), role);
        return all;
    }
};

TEST_F(KeptFormTest, EverythingInTheFormIsThereAgain) {
    QVariantMap before;
    {
        SessionEditor editor(ports);
        KeptForm kept(ports, editor, "earlier");
        EXPECT_FALSE(kept.takeUp());
        fill(editor);
        editor.pageOpened();
        kept.keepNow();
        before = shownIn(editor);
    } // as if it was killed: nothing is said to the form any more
    SessionEditor editor(ports);
    KeptForm kept(ports, editor, "earlier");
    EXPECT_TRUE(kept.takeUp()) << "its page was open";
    editor.pageOpened();
    EXPECT_TRUE(editor.isDraft());
    QVariantMap after = shownIn(editor);
    // Yesterday is a date by now, and stays that day.
    EXPECT_EQ(before.take("when.choice"), "yesterday");
    EXPECT_EQ(after.take("when.choice"), "pick");
    EXPECT_EQ(after["when.dayField"], "2026-03-02");
    before["when.dayField"] = after["when.dayField"];
    for (auto field = before.begin(); field != before.end(); ++field)
        EXPECT_EQ(after[field.key()], field.value()) << qPrintable(field.key());
    EXPECT_EQ(after.size(), before.size());
}

TEST_F(KeptFormTest, WhatWasSavedIsKeptNoLonger) {
    SessionEditor editor(ports);
    KeptForm kept(ports, editor, "earlier");
    fill(editor);
    editor.removeStep(1); // whose minutes are none
    editor.setTags({});
    kept.keepNow();
    EXPECT_NE(storage.settings.setting("here.form.earlier"), "");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(storage.settings.setting("here.form.earlier"), "");
    SessionEditor next(ports);
    EXPECT_FALSE(KeptForm(ports, next, "earlier").takeUp());
    EXPECT_FALSE(next.isDraft());
}

TEST_F(KeptFormTest, ADayAloneIsNothing) {
    SessionEditor editor(ports);
    KeptForm kept(ports, editor, "earlier");
    editor.openEarlier();
    editor.pageOpened();
    editor.when()->setChoice(QStringLiteral("pick"));
    editor.when()->setDayField(QStringLiteral("2026-02-20"));
    editor.setNote(QStringLiteral("x"));
    kept.keepNow();
    editor.setNote({});
    kept.keepNow();
    EXPECT_EQ(storage.settings.setting("here.form.earlier"), "");
    editor.pageClosed();
    editor.openEarlier();
    EXPECT_EQ(editor.when()->choice(), "today") << "it begins anew";
}

TEST_F(KeptFormTest, WhatWasSavedJustBeforeTheEndDoesNotComeBack) {
    SessionEditor editor(ports);
    std::string stored;
    {
        KeptForm kept(ports, editor, "earlier");
        editor.openEarlier();
        editor.setNote(QStringLiteral("once"));
        kept.keepNow();
        stored = storage.settings.setting("here.form.earlier").value();
    }
    ASSERT_TRUE(editor.save());
    storage.settings.saveSetting("here.form.earlier", stored);
    SessionEditor next(ports);
    EXPECT_FALSE(KeptForm(ports, next, "earlier").takeUp());
    EXPECT_FALSE(next.isDraft());
}

TEST_F(KeptFormTest, YesterdayStaysThatDayWhereItsTimeCannotBeRead) {
    SessionEditor editor(ports);
    KeptForm kept(ports, editor, "earlier");
    editor.openEarlier();
    editor.setNote(QStringLiteral("x"));
    editor.when()->setChoice(QStringLiteral("yesterday"));
    editor.when()->setTimeField(QStringLiteral("25:99"));
    kept.keepNow();
    SessionEditor next(ports);
    KeptForm(ports, next, "earlier").takeUp();
    EXPECT_EQ(next.when()->dayField(), "2026-03-02");
    EXPECT_EQ(next.when()->timeField(), "25:99");
}

TEST_F(KeptFormTest, AnEmptyFormWritesNothing) {
    SessionEditor editor(ports);
    KeptForm kept(ports, editor, "earlier");
    editor.openEarlier();
    kept.keepNow();
    EXPECT_EQ(storage.settings.setting("here.form.earlier"), std::nullopt);
}

TEST_F(KeptFormTest, WhatIsTypedNowIsNotReplaced) {
    storage.settings.saveSetting("here.form.earlier", R"({"note":"older","open":true})");
    SessionEditor editor(ports);
    KeptForm kept(ports, editor, "earlier");
    editor.openEarlier();
    editor.setNote(QStringLiteral("newer"));
    EXPECT_FALSE(kept.takeUp());
    EXPECT_EQ(editor.note(), "newer");
}

TEST_F(KeptFormTest, WhatCannotBeReadIsPassedOver) {
    for (const char* stored :
         {"{", "[]", "7", R"({"steps":7,"when":[],"note":{},"open":"yes"})",
          R"({"when":{"day":"2026-99-99","at":"now"},"steps":[7,{"item":"x","minutes":5}]})"}) {
        storage.settings.saveSetting("here.form.earlier", stored);
        SessionEditor editor(ports);
        EXPECT_FALSE(KeptForm(ports, editor, "earlier").takeUp()) << stored;
        editor.openEarlier();
        editor.setNote(QStringLiteral("goes on"));
        EXPECT_EQ(editor.note(), "goes on") << stored;
    }
}

} // namespace

} // namespace frond::test
