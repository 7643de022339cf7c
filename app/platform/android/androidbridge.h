// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/datakey.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace frond {

/// What the C++ side asks of the classes in org.frond.app; a test puts a recording one in its
/// place.
class AndroidBridge {
public:
    virtual ~AndroidBridge() = default;
    virtual void rearm() = 0;
    virtual void cancelAll() = 0;
    virtual void clearShown() = 0;
    virtual void tryOne(const std::string& line, int seconds) = 0;
    virtual void handAlarm(const std::string& line, int seconds, bool vibrates) = 0;
    virtual void takeBackAlarm() = 0;
    /// 0 not asked, 1 granted, 2 refused.
    [[nodiscard]] virtual int permission() = 0;
    virtual void requestPermission() = 0;
    [[nodiscard]] virtual bool exactAllowed() = 0;
    [[nodiscard]] virtual bool heldBack() = 0;
    virtual bool openSettings(const std::string& cause) = 0;
    [[nodiscard]] virtual bool canVibrate() = 0;
    virtual void vibrate(int milliseconds) = 0;
    /// One channel, in place of what still sounds; `rate` samples a second.
    virtual void play(const std::vector<std::int16_t>& samples, int rate) = 0;
    virtual void endSound() = 0;
    virtual void keepScreenOn(bool on) = 0;
    /// Outside of the window, until it is taken away.
    virtual void showSession(const std::string& line, bool paused) = 0;
    virtual void takeSessionAway() = 0;
    /// Who is told of an answer on it, in any thread: whether it stops, else it pauses or goes on.
    virtual void hearSession(std::function<void(bool stops)> heard) = 0;
    /// Documents.java's pick, saveAs and share; the answer comes to who hears of documents.
    virtual void pickDocument(const std::string& folder) = 0;
    virtual void saveDocument(const std::string& path) = 0;
    virtual void shareDocument(const std::string& path) = 0;
    /// In any thread: as Documents.java counts, and of which file.
    virtual void hearDocuments(std::function<void(int went, const std::string& path)> heard) = 0;
    /// Whether "Start" on a reminder brought the window to the front; once for each.
    [[nodiscard]] virtual bool takeStart() = 0;
    /// Who is told, in any thread, that takeStart() or permission() may have another answer while
    /// the window stayed in front.
    virtual void hearArrival(std::function<void()> heard) = 0;
    /// Whether a finger or face is known; asks nobody.
    [[nodiscard]] virtual bool knowsBiometric() = 0;
    /// These ask for one, and take as long as the person does; for any thread but the window's.
    [[nodiscard]] virtual std::optional<data::DataKey> readBiometric(const std::string& name) = 0;
    [[nodiscard]] virtual bool writeBiometric(const std::string& name,
                                              const data::DataKey& secret) = 0;
    virtual void removeBiometric(const std::string& name) = 0;
    /// What asks now gets nothing; for any thread.
    virtual void giveUpBiometric() = 0;
    /// As the button for the home screen does; the program goes on.
    virtual void putAway() = 0;
    /// From now on the window is neither in the overview of apps nor on a screenshot.
    virtual void coverWindow() = 0;
};

} // namespace frond
