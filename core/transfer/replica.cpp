// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/replica.h"

#include <algorithm>
#include <tuple>

namespace frond {

namespace {

using Notes = std::map<Version, std::string>;

Notes notesOf(const SessionReplica& replica) {
    Notes notes;
    for (const OtherNote& other : replica.otherNotes)
        notes.emplace(other.version, other.text);
    if (replica.content && replica.content->note)
        notes.emplace(replica.changed, *replica.content->note);
    return notes;
}

bool knows(const SessionReplica& replica, const Version& version) {
    if (replica.changed.device == version.device)
        return version.stamp <= replica.changed.stamp;
    const auto it = replica.seen.find(version.device);
    return it != replica.seen.end() && version.stamp <= it->second;
}

/// The notes of `one` that `other` either has too or has never heard of. What it knows and no
/// longer has was replaced or wiped there.
void addSurviving(Notes& result, const SessionReplica& one, const SessionReplica& other) {
    const Notes theirs = notesOf(other);
    for (const auto& [version, text] : notesOf(one)) {
        if (theirs.contains(version) || !knows(other, version))
            result.emplace(version, text);
    }
}

void addSeen(std::map<Id, Stamp>& result, const SessionReplica& replica) {
    const auto add = [&](const Id& device, Stamp stamp) {
        Stamp& known = result[device];
        known = std::max(known, stamp);
    };
    add(replica.changed.device, replica.changed.stamp);
    for (const auto& [device, stamp] : replica.seen)
        add(device, stamp);
}

} // namespace

SessionReplica merged(const SessionReplica& a, const SessionReplica& b) {
    SessionReplica result{merged<Session>(a, b), {}, {}};
    Notes notes;
    addSurviving(notes, a, b);
    addSurviving(notes, b, a);
    notes.erase(result.changed);
    for (const auto& [version, text] : notes)
        result.otherNotes.push_back({version, text});
    addSeen(result.seen, a);
    addSeen(result.seen, b);
    result.seen.erase(result.changed.device);
    return result;
}

bool sameButForNote(const Session& a, const Session& b) {
    Session other = b;
    other.note = a.note;
    return a == other;
}

std::optional<SessionVersion> letGo(const SessionReplica& a, const SessionReplica& b) {
    const auto& [earlier, later] = a.changed < b.changed ? std::tie(a, b) : std::tie(b, a);
    if (earlier.changed == later.changed || !earlier.content || earlier.removed ||
        knows(later, earlier.changed))
        return std::nullopt;
    if (later.content && !later.removed && sameButForNote(*earlier.content, *later.content))
        return std::nullopt;
    return SessionVersion{earlier.changed, *earlier.content};
}

std::optional<std::string> shownNote(const std::optional<std::string>& note,
                                     const std::vector<OtherNote>& others) {
    std::vector<std::string> texts;
    const auto add = [&](const std::string& text) {
        if (std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(text);
    };
    for (const OtherNote& other : others)
        add(other.text);
    if (note)
        add(*note);
    if (texts.empty())
        return std::nullopt;
    std::string shown = texts.front();
    for (auto text = texts.begin() + 1; text != texts.end(); ++text)
        shown.append("\n\n").append(*text);
    return shown;
}

bool showTheSame(const SessionReplica& a, const SessionReplica& b) {
    if (!a.content || !b.content || !sameButForNote(*a.content, *b.content))
        return showTheSame<Session>(a, b);
    return a.removed.has_value() == b.removed.has_value() &&
           shownNote(a.content->note, a.otherNotes) == shownNote(b.content->note, b.otherNotes);
}

bool showsOtherNotes(const SessionReplica& replica) {
    return replica.content &&
           shownNote(replica.content->note, replica.otherNotes) != replica.content->note;
}

} // namespace frond
