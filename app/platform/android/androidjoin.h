// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/android/androidbridge.h"
#include "app/platform/android/androidreminders.h"

#include <QObject>
#include <memory>

namespace frond {

class AppContext;

/// What Android and the window tell one another, as long as what is given back lives: each time
/// that the window comes to the front, what was answered to reminders, and a session that "Start"
/// asks for; and a running session is shown outside. All outlive it.
std::unique_ptr<QObject> joinAndroid(AppContext& context, AndroidReminders& reminders,
                                     AndroidBridge& bridge);

} // namespace frond
