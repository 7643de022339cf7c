// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kit/kit.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace frond {

namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

Message diameterRange() {
    return {Code::MillimetresFromTo, minDiameter, maxDiameter};
}

void checkText(Problems& problems, const char* field, const std::optional<std::string>& text,
               TextOrigin origin = TextOrigin::Given) {
    if (text && !isAcceptableText(*text))
        problems.push_back({field, {Code::ValidTextAtMost, maxFieldKib}});
    else if (text && !isOneLine(*text, origin))
        problems.push_back({field, {Code::NeedsOneLine}});
}

void checkLabel(Problems& problems, const std::string& label, TextOrigin origin) {
    const std::size_t length = codePoints(label);
    if (length == std::string::npos)
        problems.push_back({"label", {Code::NeedsValidText}});
    else if (length < 1 || length > maxLabelLength)
        problems.push_back({"label", {Code::CharactersAtMost, maxLabelLength}});
    else if (label.find_first_of(":;@\r\n") != std::string::npos)
        problems.push_back({"label", {Code::LabelHasSeparator}});
    else if (!isOneLine(label, origin))
        problems.push_back({"label", {Code::NeedsOneLine}});
    else if (trimmed(label) != label)
        problems.push_back({"label", {Code::BeginsOrEndsWithSpace}});
}

void checkExpanding(Problems& problems, const ExpandingSize& size) {
    if (!isDiameter(size.min))
        problems.push_back({"diameter_mm_min", diameterRange()});
    else if (!isDiameter(size.max))
        problems.push_back({"diameter_mm_max", diameterRange()});
    else if (size.max <= size.min)
        problems.push_back({"diameter_mm_max", {Code::LargerThan, "diameter_mm_min"}});
    else if (size.step.tenths() < 1 || size.step.tenths() > size.max.tenths() - size.min.tenths())
        problems.push_back({"step_mm", {Code::StepFitsRange, lengthStep}});
}

} // namespace

Problems validate(const KitItem& item, TextOrigin origin) {
    Problems problems;
    checkLabel(problems, item.label, origin);
    std::visit(Overloaded{[](const WithoutSize&) {},
                          [&](const FixedSize& size) {
                              if (!isDiameter(size.diameter))
                                  problems.push_back({"diameter_mm", diameterRange()});
                          },
                          [&](const ExpandingSize& size) { checkExpanding(problems, size); }},
               item.size);
    if (item.length && item.length->tenths() == 0)
        problems.push_back({"length_mm", {Code::MillimetresFromTo, lengthStep, longestLength}});
    checkText(problems, "colour", item.colour, origin);
    checkText(problems, "material", item.material, origin);
    checkText(problems, "set", item.set, origin);
    const std::size_t groupLength = codePoints(item.group);
    if (groupLength == std::string::npos || groupLength < 1 || groupLength > maxLabelLength)
        problems.push_back({"group", {Code::CharactersAtMost, maxLabelLength}});
    else if (!isOneLine(item.group, origin))
        problems.push_back({"group", {Code::NeedsOneLine}});
    return problems;
}

Problems validate(const Kit& kit) {
    Problems problems;
    if (kit.items.size() > maxKitItems)
        problems.push_back({"items", {Code::NotMoreThan, maxKitItems}});
    checkText(problems, "name", kit.name);
    std::set<std::string_view> labels;
    for (std::size_t i = 0; i < kit.items.size(); ++i) {
        const std::string prefix = "items[" + std::to_string(i) + "].";
        for (Problem& problem : validate(kit.items[i]))
            problems.push_back({prefix + problem.field, std::move(problem.message)});
        if (!labels.insert(kit.items[i].label).second)
            problems.push_back({prefix + "label", {Code::UsedTwice}});
    }
    return problems;
}

const KitItem* findByLabel(const Kit& kit, std::string_view label) {
    const auto it = std::find_if(kit.items.begin(), kit.items.end(),
                                 [&](const KitItem& item) { return item.label == label; });
    return it == kit.items.end() ? nullptr : &*it;
}

const KitItem* findById(const Kit& kit, const Id& id) {
    const auto it = std::find_if(kit.items.begin(), kit.items.end(),
                                 [&](const KitItem& item) { return item.id == id; });
    return it == kit.items.end() ? nullptr : &*it;
}

std::optional<Millimetres> smallestDiameter(const KitItem& item) {
    using Result = std::optional<Millimetres>;
    return std::visit(Overloaded{[](const WithoutSize&) { return Result{}; },
                                 [](const FixedSize& size) { return Result{size.diameter}; },
                                 [](const ExpandingSize& size) { return Result{size.min}; }},
                      item.size);
}

bool canHaveDiameter(const KitItem& item, Millimetres diameter) {
    return std::visit(
        Overloaded{[](const WithoutSize&) { return false; },
                   [&](const FixedSize& size) { return size.diameter == diameter; },
                   [&](const ExpandingSize& size) {
                       return size.min <= diameter && diameter <= size.max &&
                              (diameter.tenths() - size.min.tenths()) % size.step.tenths() == 0;
                   }},
        item.size);
}

void sortForDisplay(std::vector<KitItem>& items) {
    constexpr int afterAllDiameters = maxDiameterTenths + 1;
    const auto key = [](const KitItem& item) {
        const auto diameter = smallestDiameter(item);
        return std::make_tuple(item.group != defaultGroup, std::string_view(item.group),
                               diameter ? diameter->tenths() : afterAllDiameters,
                               std::string_view(item.label));
    };
    std::stable_sort(items.begin(), items.end(),
                     [&](const KitItem& a, const KitItem& b) { return key(a) < key(b); });
}

Kit applied(const Kit& current, const Kit& wanted, const IdSource& newId) {
    Kit result{wanted.name, {}};
    for (KitItem item : wanted.items) {
        const KitItem* known = findByLabel(current, item.label);
        item.id = known ? known->id : newId();
        result.items.push_back(std::move(item));
    }
    for (const KitItem& item : current.items) {
        if (findByLabel(wanted, item.label))
            continue;
        result.items.push_back(item);
        result.items.back().retired = true;
    }
    sortForDisplay(result.items);
    return result;
}

} // namespace frond
