// SPDX-License-Identifier: GPL-3.0-or-later
// What the standard asks of texts, times and ids, so that nothing else here has to think of it.
#pragma once

#include "core/base/day.h"

#include <optional>
#include <string>
#include <string_view>

namespace frond::data::fhir {

/// A person's text as a FHIR string: no control characters but tab and line ends, every kind of
/// white space a plain one (the standard's pattern for strings refuses the others in JavaScript),
/// none at the ends. Null when there is none or nothing is left, for an empty string is not
/// allowed.
std::optional<std::string> fhirText(const std::optional<std::string>& text);

/// `text` within an XHTML element.
std::string escaped(std::string_view text);

/// A dateTime or instant. FHIR knows offsets up to 14 hours; beyond them the moment is given in
/// UTC.
std::string fhirTime(Moment moment);

/// A version 8 UUID (RFC 9562) that is the same each time for the same two texts, and another one
/// for others.
std::string derivedId(std::string_view from, std::string_view what);

} // namespace frond::data::fhir
