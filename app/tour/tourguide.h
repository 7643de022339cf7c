// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "core/base/clock.h"
#include "core/base/day.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QString>

namespace frond {

/// Stands still until told, so that two tours of the same data give the same pictures.
class TourClock : public Clock {
public:
    explicit TourClock(const Moment& now) : m_now(now) {}
    [[nodiscard]] Moment now() const override { return m_now; }
    [[nodiscard]] MonoTime monotonic() const override { return m_monotonic; }
    void advance(std::chrono::seconds time) {
        m_now.utc += time;
        m_monotonic += time;
    }

private:
    Moment m_now;
    MonoTime m_monotonic{std::chrono::hours(1)};
};

/// Goes through the window as a person would: by tabs, taps and going back.
class TourGuide {
public:
    TourGuide(Composition& composition, QQuickWindow& window, TourClock& clock)
        : m_composition(composition), m_window(window), m_clock(clock) {}

    void tab(const QString& key);
    /// Taps what is visible under this object name, scrolling to it when need be. A name that is
    /// not there ends the tour in error.
    void tap(const QString& objectName);
    void back();
    /// Goes back to More, and from there to what `row` opens.
    void fromMore(const char* row);
    /// Closes a sheet that is open.
    void closeSheet();
    /// Scrolls the page to its end.
    void toEnd();
    void toMiddle();
    void toStart();
    void hide(bool hidden);
    void wait(std::chrono::seconds time);
    void waitForIdle();
    /// As it would be typed.
    [[nodiscard]] QString dayAgo(int days) const;

    AppContext& context() { return m_composition.context(); }
    [[nodiscard]] bool lost() const { return m_lost; }

private:
    [[nodiscard]] QQuickItem* find(const QString& objectName) const;
    /// Scrolls on until it is there: a list makes a row when it comes into sight.
    QQuickItem* reach(const QString& objectName);
    /// The part of the page that can be scrolled; null when all of it is in sight.
    [[nodiscard]] QQuickItem* scrolled() const;

    Composition& m_composition;
    QQuickWindow& m_window;
    TourClock& m_clock;
    bool m_lost = false;
};

} // namespace frond
