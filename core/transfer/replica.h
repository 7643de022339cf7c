// SPDX-License-Identifier: GPL-3.0-or-later
// What one device knows of a row, and how two devices agree on it without a server. Merging is a
// join of a semilattice: idempotent, commutative and associative, so that files may be exchanged in
// any order and more than once (Shapiro et al. 2011, "Conflict-free Replicated Data Types").
#pragma once

#include "core/base/id.h"
#include "core/base/stamp.h"
#include "core/session/session.h"

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace frond {

/// One change of one row. No two changes are equal: a device never gives a stamp twice.
struct Version {
    Stamp stamp;
    Id device;
    friend auto operator<=>(const Version&, const Version&) = default;
};

/// A row with everything that is needed to merge it. Without content it is a tombstone.
template <class Content>
struct Replica {
    Id id;
    Version created;
    Version changed;
    std::optional<Stamp> removed;
    std::optional<Content> content; ///< of an entry removed a short while ago it is still there
    friend bool operator==(const Replica&, const Replica&) = default;
};

/// Of two states of one row the later one. Of the same change the one whose content is wiped.
template <class Content>
Replica<Content> merged(const Replica<Content>& a, const Replica<Content>& b) {
    const bool second = a.changed < b.changed || (a.changed == b.changed && !b.content);
    Replica<Content> result = second ? b : a;
    result.created = std::min(a.created, b.created);
    return result;
}

/// Whether a person sees the same in both, whoever made it when: two devices that read the same
/// file have equal rows with stamps of their own.
template <class Content>
bool showTheSame(const Replica<Content>& a, const Replica<Content>& b) {
    return a.content == b.content && a.removed.has_value() == b.removed.has_value();
}

/// The name of the kit as it travels; it has no id, for there is one kit.
struct KitName {
    std::optional<std::string> name;
    Version changed;
    friend bool operator==(const KitName&, const KitName&) = default;
};

/// A choice as it travels.
struct StampedSetting {
    std::string name;
    std::string value;
    Version changed;
    friend bool operator==(const StampedSetting&, const StampedSetting&) = default;
};

/// A note that was written on another device without knowing of the one that stands in the entry.
struct OtherNote {
    Version version;
    std::string text;
    friend bool operator==(const OtherNote&, const OtherNote&) = default;
};

/// An entry. The later change wins, but no note is lost to one that did not know of it: such notes
/// stay beside each other until the person edits the entry (dotted version vectors, Preguiça et al.
/// 2010).
struct SessionReplica : Replica<Session> {
    std::map<Id, Stamp> seen; ///< of every other device its last change that went into this state
    std::vector<OtherNote> otherNotes; ///< ascending by version; all older than `changed`
    friend bool operator==(const SessionReplica&, const SessionReplica&) = default;
};

SessionReplica merged(const SessionReplica& a, const SessionReplica& b);

/// What one change made of an entry.
struct SessionVersion {
    Version version;
    Session session;
    friend bool operator==(const SessionVersion&, const SessionVersion&) = default;
};

/// Whether two entries say the same, their notes aside.
bool sameButForNote(const Session& a, const Session& b);

/// Of two states of one entry that were made without knowing of each other the one that `merged`
/// lets go of, when it says something else than the one that stays. A note is no reason, for notes
/// both stay; neither is a removal.
std::optional<SessionVersion> letGo(const SessionReplica& a, const SessionReplica& b);

/// What is shown: every note once, the earliest first, an empty line between them. Null without
/// any.
std::optional<std::string> shownNote(const std::optional<std::string>& note,
                                     const std::vector<OtherNote>& others);

/// Their notes as they are shown.
bool showTheSame(const SessionReplica& a, const SessionReplica& b);
/// Whether more notes are shown than the entry's own: an equal one of another device is none more.
bool showsOtherNotes(const SessionReplica& replica);

} // namespace frond
