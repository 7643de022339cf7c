// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/usewatch.h"

#include <QAccessible>
#include <QObject>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace frond::test {

namespace {

class UseWatchTest : public ::testing::Test {
protected:
    UseWatchTest() { QAccessible::setActive(true); }
    ~UseWatchTest() override { QAccessible::setActive(false); }
    UseWatchTest(const UseWatchTest&) = delete;
    UseWatchTest& operator=(const UseWatchTest&) = delete;

    void tell(QAccessible::Event type) {
        QAccessibleEvent event(&m_object, type);
        QAccessible::updateAccessibility(&event);
    }

private:
    QObject m_object;
};

TEST_F(UseWatchTest, WhatAScreenReaderDoesIsUseAndATextThatChangesIsNot) {
    const UseWatch watch;
    const QSignalSpy used(&watch, &UseWatch::used);
    tell(QAccessible::NameChanged);
    tell(QAccessible::DescriptionChanged);
    EXPECT_EQ(used.size(), 0);
    tell(QAccessible::Focus);
    EXPECT_EQ(used.size(), 1);
    tell(QAccessible::ValueChanged);
    EXPECT_EQ(used.size(), 2);
}

TEST_F(UseWatchTest, TheNextOneHearsWhatThisOneDid) {
    {
        const UseWatch gone;
    }
    tell(QAccessible::Focus); // nobody is there
    const UseWatch watch;
    const QSignalSpy used(&watch, &UseWatch::used);
    tell(QAccessible::Focus);
    EXPECT_EQ(used.size(), 1);
}

} // namespace

} // namespace frond::test
