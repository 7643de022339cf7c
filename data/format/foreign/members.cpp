// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/members.h"

#include "core/base/text.h"

#include <algorithm>

namespace frond::data {

namespace {

/// Null for what is no file that a person packed.
std::optional<std::vector<std::string>> pathFrom(std::string name) {
    std::replace(name.begin(), name.end(), '\\', '/');
    if (name.empty() || name.ends_with('/'))
        return std::nullopt;
    std::vector<std::string> path;
    for (const std::string_view part : split(name, '/')) {
        if (part == ".." || part == "__MACOSX" || part.starts_with("._"))
            return std::nullopt;
        if (!part.empty() && part != ".")
            path.emplace_back(part);
    }
    return path.empty() ? std::nullopt : std::optional(std::move(path));
}

bool has(const std::vector<Member>& members, const std::vector<std::string>& path) {
    return std::any_of(members.begin(), members.end(),
                       [&](const Member& member) { return member.path == path; });
}

bool hasFolder(const std::vector<Member>& members, std::string_view folder) {
    return std::any_of(members.begin(), members.end(), [&](const Member& member) {
        return member.path.size() > 1 && member.path.front() == folder;
    });
}

/// OpenDocument says what it is in a file of its own.
std::optional<Message> openDocument(ZipArchive& archive, const std::vector<Member>& members) {
    const auto found = std::find_if(members.begin(), members.end(), [](const Member& member) {
        return member.path == std::vector<std::string>{"mimetype"};
    });
    if (found == members.end())
        return std::nullopt;
    const std::optional<std::string> type = archive.content(found->index);
    const std::string_view spreadsheets = "application/vnd.oasis.opendocument.spreadsheet";
    return type && type->starts_with(spreadsheets)
               ? std::optional(Message(Code::IsSpreadsheet, ".ods"))
               : std::nullopt;
}

} // namespace

std::vector<Member> membersOf(const std::vector<std::string>& names) {
    std::vector<Member> members;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (auto path = pathFrom(names[i]))
            members.push_back({i, *std::move(path)});
    }
    return members;
}

bool isNamed(const Member& member, std::string_view name) {
    return folded(member.path.back()) == folded(name);
}

std::string shownPath(const Member& member) {
    constexpr std::size_t longest = 200;
    std::string shown;
    for (const std::string& part : member.path)
        shown.append(shown.empty() ? "" : "/").append(part);
    const bool isShort = shown.size() <= longest && isOneLine(shown);
    return isShort ? shown : "file " + std::to_string(member.index + 1);
}

std::optional<Message> documentIn(ZipArchive& archive, const std::vector<Member>& members) {
    if (has(members, {"[Content_Types].xml"}) && hasFolder(members, "xl"))
        return Message(Code::IsSpreadsheet, ".xlsx");
    const bool isApples = std::any_of(members.begin(), members.end(), [](const Member& member) {
        return member.path.back().ends_with(".iwa");
    });
    if (isApples)
        return Message(Code::IsDocumentOfApple);
    return openDocument(archive, members);
}

} // namespace frond::data
