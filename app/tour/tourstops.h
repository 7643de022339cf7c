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
/// What is for others, and the ways in and out: from More, and back there.
std::vector<Stop> stopsForOthers();
/// What a clinic said, and what is done to a whole plan or to all tags.
std::vector<Stop> stopsForClinic();

} // namespace frond
