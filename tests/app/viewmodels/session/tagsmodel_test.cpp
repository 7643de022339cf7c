// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/tagsmodel.h"

#include "core/session/session.h"
#include "tests/app/portsfixture.h"

#include <QCoreApplication>

namespace frond::test {
namespace {

class TagsTest : public PortsTest {
protected:
    void entry(std::vector<std::string> tags) {
        Session session{ports.newId(), ports.clock.now().day()};
        session.context.tags = std::move(tags);
        storage.sessions.save(session);
    }
    QStringList names(const TagsModel& model) {
        QStringList list;
        for (const TagRow& row : model.tags())
            list << row.name + QStringLiteral(": ") + row.text;
        return list;
    }
};

TEST_F(TagsTest, AreListedWithTheirCountsOnceShown) {
    entry({"bath", "music"});
    entry({"bath"});
    TagsModel model(ports);
    EXPECT_TRUE(model.tags().isEmpty());
    model.setActive(true);
    EXPECT_EQ(names(model), (QStringList{"bath: 2 entries", "music: 1 entry"}));
    entry({"bath"});
    QCoreApplication::processEvents();
    EXPECT_EQ(names(model).first(), QStringLiteral("bath: 3 entries"));
}

TEST_F(TagsTest, ATagIsRenamedInEveryEntryOrJoinedWithAnother) {
    entry({"Bath", "music"});
    entry({"bath"});
    TagsModel model(ports);
    model.setActive(true);
    EXPECT_FALSE(model.open(QStringLiteral("unknown")));
    ASSERT_TRUE(model.open(QStringLiteral("Bath")));
    EXPECT_FALSE(model.isValid()) << "nothing is different yet";
    model.setName(QStringLiteral(" bath "));
    EXPECT_EQ(model.joinsText(), QStringLiteral("Joins the 1 entry that has this tag."));
    ASSERT_TRUE(model.save());
    EXPECT_EQ(names(model), (QStringList{"bath: 2 entries", "music: 1 entry"}));
    ASSERT_TRUE(model.open(QStringLiteral("music")));
    model.setName(QStringLiteral("songs"));
    EXPECT_TRUE(model.joinsText().isEmpty());
    ASSERT_TRUE(model.save());
    ASSERT_TRUE(model.open(QStringLiteral("bath")));
    ASSERT_TRUE(model.takeOut());
    EXPECT_EQ(names(model), QStringList{"songs: 1 entry"});
}

TEST_F(TagsTest, ANameThatCannotBeIsSaidSo) {
    entry({"bath"});
    TagsModel model(ports);
    model.setActive(true);
    ASSERT_TRUE(model.open(QStringLiteral("bath")));
    for (const QString& name : {QStringLiteral("a;b"), QString(41, QLatin1Char('x'))}) {
        model.setName(name);
        EXPECT_FALSE(model.nameError().isEmpty());
        EXPECT_FALSE(model.save());
    }
    model.setName(QString());
    EXPECT_TRUE(model.nameError().isEmpty());
    EXPECT_FALSE(model.save());
}

TEST_F(TagsTest, WhatCannotBeKeptIsSaidAndChangesNothing) {
    entry({"bath"});
    TagsModel model(ports);
    model.setActive(true);
    ASSERT_TRUE(model.open(QStringLiteral("bath")));
    model.setName(QStringLiteral("tub"));
    int failures = 0;
    QObject::connect(&model, &TagsModel::failed, [&] { ++failures; });
    storage.state.failing = StorageError::Kind::Full;
    storage.state.failAt = 0;
    EXPECT_FALSE(model.save());
    EXPECT_EQ(failures, 1);
    EXPECT_EQ(names(model), QStringList{"bath: 1 entry"});
}

} // namespace
} // namespace frond::test
