// SPDX-License-Identifier: GPL-3.0-or-later
// Entries that are found by their words.
#pragma once

#include "core/base/folding.h"
#include "core/session/session.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// What a session is found by, folded: its note, tags and every other text of it, a line each.
std::string searchedText(const Session& session, const Folding& fold);

/// Words that entries are searched for.
class TextSearch {
public:
    /// `words` are split at blanks once they are folded.
    TextSearch(std::string_view words, Folding fold);

    /// True when every word occurs, as `fold` makes both, in the note, tags, or another text of the
    /// session. True for every session without words.
    [[nodiscard]] bool matches(const Session& session) const;
    /// The same for what consists of these texts.
    [[nodiscard]] bool matches(std::initializer_list<std::string_view> texts) const;

    /// As they are compared.
    [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }

private:
    /// `text` is folded.
    [[nodiscard]] bool occurIn(const std::string& text) const;

    Folding m_fold;
    std::vector<std::string> m_words;
};

} // namespace frond
