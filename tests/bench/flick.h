// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QQuickItem>
#include <QQuickWindow>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace frond::bench {

/// Draws `list` 1,500 times, each time 60 pixels further on: as a finger that flicks a phone of 60
/// frames a second through 90,000 pixels. Prints in milliseconds how long half of the frames took
/// at most, how long 99 of 100, and how long the longest.
inline void flick(QQuickWindow& window, QQuickItem& list) {
    using Clock = std::chrono::steady_clock;
    constexpr std::size_t frames = 1500;
    constexpr double step = 60;
    std::vector<double> took;
    Clock::time_point last;
    QEventLoop loop;
    const auto further = QObject::connect(&window, &QQuickWindow::frameSwapped, &loop, [&] {
        const Clock::time_point now = Clock::now();
        if (last != Clock::time_point{})
            took.push_back(std::chrono::duration<double, std::milli>(now - last).count());
        last = now;
        if (took.size() == frames)
            loop.quit();
        list.setProperty("contentY", list.property("contentY").toDouble() + step);
        window.update();
    });
    window.update();
    loop.exec();
    QObject::disconnect(further);
    // A list that learns how high its rows are moves itself a little too.
    if (list.property("contentY").toDouble() < step * frames * 0.9) {
        std::fprintf(stderr, "the list is too short\n");
        std::exit(1);
    }
    std::sort(took.begin(), took.end());
    std::printf("half %.2f ms\nmost %.2f ms\nlongest %.2f ms\n", took[frames / 2],
                took[frames * 99 / 100], took.back());
}

} // namespace frond::bench
