// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/overtime/chartmodel.h"
#include "core/visit/ptsummary.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace frond {

struct ReportOptions {
    bool letter = false;        ///< US Letter instead of A4
    bool clinicalWords = false; ///< instead of the person's own, which frondctl has none of
    QString name;               ///< as the person typed it; empty leaves it out
    std::optional<Day> birthDate{};
};

/// A line of the exam card.
struct CardField {
    QString label;
    QString text;
};

enum class PictureFormat { Png, Svg };

/// The summary for a physical therapist as pages or as a web page, the exam card, and charts as
/// pictures.
class Reports {
public:
    virtual ~Reports() = default;
    /// One or two.
    [[nodiscard]] virtual int pages(const PtSummary& summary,
                                    const ReportOptions& options) const = 0;
    [[nodiscard]] virtual QByteArray pdf(const PtSummary& summary,
                                         const ReportOptions& options) const = 0;
    /// The same for a browser.
    [[nodiscard]] virtual QByteArray html(const PtSummary& summary,
                                          const ReportOptions& options) const = 0;
    /// A6.
    [[nodiscard]] virtual QByteArray card(const std::vector<CardField>& fields) const = 0;
    /// A chart over time, with `period` in words beneath its title; without notes.
    [[nodiscard]] virtual QByteArray picture(const ChartModel::Content& chart,
                                             const QString& period, PictureFormat format) const = 0;
};

} // namespace frond
