// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/units.h"

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace frond {

/// Names of which one is meant: "a, b or c".
using Alternatives = std::vector<std::string>;

/// What stands in a place of a code's words: a number, a length, a name or quoted input, or names.
/// Texts are shown as they are; they are never words of ours.
struct Argument : std::variant<std::int64_t, Millimetres, std::string, Alternatives> {
    template <std::integral Number>
    Argument(Number number) : variant(static_cast<std::int64_t>(number)) {}
    Argument(Millimetres length) : variant(length) {}
    template <std::convertible_to<std::string_view> Text>
    Argument(const Text& text) : variant(std::string(std::string_view(text))) {}
    Argument(Alternatives names) : variant(std::move(names)) {}
};

/// A code that has `count` arguments; any other does not compile.
template <std::size_t count>
struct CodeWith {
    consteval CodeWith(Code of) : code(of) {
        if (argumentsOf(of) != count)
            throw "this code has another number of arguments";
    }
    Code code;
};

/// Something to be said, without words: a code, and what stands in its places.
struct Message {
    template <class... Arguments>
    Message(CodeWith<sizeof...(Arguments)> of, const Arguments&... given)
        : code(of.code), arguments{Argument(given)...} {}

    Code code;
    std::vector<Argument> arguments;
    friend bool operator==(const Message&, const Message&) = default;
};

} // namespace frond
