// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/android/androidbridge.h"
#include "data/reminder/handover.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace frond::test {

/// Writes down what the C++ side asks of Java, with how many times were handed over by then.
class RecordingBridge : public AndroidBridge {
public:
    explicit RecordingBridge(std::filesystem::path database) : m_database(std::move(database)) {}

    void rearm() override {
        calls.push_back("rearm " + std::to_string(data::readHandOver(m_database).due.size()));
    }
    void cancelAll() override {
        calls.push_back("cancelAll " + std::to_string(data::readHandOver(m_database).due.size()));
    }
    void clearShown() override { calls.emplace_back("clearShown"); }
    void tryOne(const std::string& line, int seconds) override {
        calls.push_back("tryOne " + std::to_string(seconds) + ' ' + line);
    }
    void handAlarm(const std::string& line, int seconds, bool moves) override {
        calls.push_back("handAlarm " + std::to_string(seconds) + ' ' + line +
                        (moves ? ", vibrating" : ""));
    }
    void takeBackAlarm() override { calls.emplace_back("takeBackAlarm"); }
    int permission() override { return state; }
    void requestPermission() override { calls.emplace_back("requestPermission"); }
    bool exactAllowed() override { return exact; }
    bool heldBack() override { return held; }
    bool openSettings(const std::string& cause) override {
        calls.push_back("openSettings " + cause);
        return true;
    }
    bool canVibrate() override { return vibrates; }
    void vibrate(int milliseconds) override {
        calls.push_back("vibrate " + std::to_string(milliseconds));
    }
    void play(const std::vector<std::int16_t>& samples, int rate) override {
        calls.push_back("play at " + std::to_string(rate));
        played = samples;
    }
    void endSound() override { calls.emplace_back("endSound"); }
    void keepScreenOn(bool on) override {
        calls.emplace_back(on ? "keepScreenOn" : "letScreenGoOff");
    }
    void showSession(const std::string& line, bool paused) override {
        calls.push_back("showSession " + line + (paused ? ", paused" : ""));
    }
    void takeSessionAway() override { calls.emplace_back("takeSessionAway"); }
    void hearSession(std::function<void(bool)> heard) override { answer = std::move(heard); }
    void pickDocument(const std::string& folder) override {
        calls.push_back("pickDocument " + folder);
    }
    void saveDocument(const std::string& path) override { calls.push_back("saveDocument " + path); }
    void shareDocument(const std::string& path) override {
        calls.push_back("shareDocument " + path);
    }
    void hearDocuments(std::function<void(int, const std::string&)> heard) override {
        answerDocument = std::move(heard);
    }
    void hearArrival(std::function<void()> heard) override { arrive = std::move(heard); }
    bool takeStart() override { return std::exchange(start, false); }
    void putAway() override { calls.emplace_back("putAway"); }
    void coverWindow() override { calls.emplace_back("coverWindow"); }
    bool knowsBiometric() override { return finger; }
    std::optional<data::DataKey> readBiometric(const std::string& name) override {
        const auto found = sealed.find(name);
        return finger && found != sealed.end() ? std::optional(found->second.copy()) : std::nullopt;
    }
    bool writeBiometric(const std::string& name, const data::DataKey& secret) override {
        if (finger)
            sealed.insert_or_assign(name, secret.copy());
        return finger;
    }
    void removeBiometric(const std::string& name) override { sealed.erase(name); }
    void giveUpBiometric() override { calls.emplace_back("giveUpBiometric"); }

    std::vector<std::string> calls;
    int state = 0;
    bool exact = false;
    bool held = false;
    bool vibrates = true;
    bool finger = true; ///< is known, and shown
    std::map<std::string, data::DataKey> sealed;
    bool start = false;
    std::function<void()> arrive;
    std::function<void(bool stops)> answer;
    std::function<void(int went, const std::string& path)> answerDocument;
    std::vector<std::int16_t> played; ///< the last ones

private:
    std::filesystem::path m_database;
};

} // namespace frond::test
