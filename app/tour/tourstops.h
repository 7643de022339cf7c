// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/tourguide.h"

#include <functional>
#include <vector>

namespace frond {

/// One picture and the way to it from the stop before. Every screen is in this list.
struct Stop {
    const char* name;
    std::function<void(TourGuide&)> go;
};

/// The first start, over an empty database.
std::vector<Stop> stopsOfTheFirstStart();
/// What is used every day, with something in it.
std::vector<Stop> stopsWithContent();
/// What is for others, reminders, and what is noted beside sessions.
std::vector<Stop> stopsForOthers();
/// Copies, what comes in and goes out, the lock, and a file that is not whole.
std::vector<Stop> stopsForKeeping();
/// What someone would like to be easier, a look back, and what a day was like.
std::vector<Stop> stopsForGoals();
/// What a clinic said, and what is done to a whole plan or to all tags.
std::vector<Stop> stopsForClinic();

} // namespace frond
