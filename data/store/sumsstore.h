// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kit/kitrepository.h"
#include "core/overtime/sumsrepository.h"
#include "data/sqlite/database.h"
#include "data/store/sessionstore.h"
#include "data/store/sumscodec.h"

#include <optional>
#include <string>
#include <vector>

namespace frond::data {

/// Sums as rows of `sums`, for each part of the kit and for all. What is stale is counted again
/// before it is read; where that cannot be kept (no room, a damaged row), it is counted for this
/// one time.
class SumsStore : public SumsRepository {
public:
    SumsStore(Database& database, const SessionStore& sessions, const KitRepository& kits)
        : m_database(database), m_sessions(sessions), m_kits(kits) {}

    [[nodiscard]] std::vector<PeriodSums> sums(DayRange range, Level level,
                                               const std::optional<std::string>& group,
                                               SumsDetail detail) override;

    /// Whether those that are kept fit the entries; those that are stale are left out.
    [[nodiscard]] bool fit() const;

private:
    struct Row {
        Level level;
        std::string group;
        Day first;
        WrittenSums content;
    };
    /// The parts of the kit, when there are several; and what of them the sums depend on.
    struct Parts {
        explicit Parts(Kit kit);
        [[nodiscard]] std::string keyOf(const std::optional<std::string>& group) const;
        Kit kit;
        std::vector<std::string> groups; ///< '' for all, then each
        std::string basis;
    };

    void refresh(const Parts& parts);
    void forgetOthers(const Parts& parts);
    [[nodiscard]] std::vector<Day> stale() const;
    /// The sums of the month and of the weeks that it touches, as they would be stored.
    [[nodiscard]] std::vector<Row> counted(DayRange month, const Parts& parts) const;
    void replace(DayRange month, const std::vector<Row>& rows);
    /// As its months add up; null without any.
    [[nodiscard]] std::optional<Row> ofYear(DayRange year, const std::string& group) const;
    void replaceYear(DayRange year, const std::vector<std::string>& groups);
    void store(const Row& row);
    [[nodiscard]] std::vector<PeriodSums> kept(DayRange range, Level level,
                                               const std::string& group, const Parts& parts,
                                               SumsDetail detail) const;
    [[nodiscard]] std::vector<PeriodSums>
    countedNow(DayRange range, Level level, const std::string& group, const Parts& parts) const;
    [[nodiscard]] Sums sumsOf(DayRange days, const std::string& group, const Parts& parts) const;
    [[nodiscard]] bool fit(const Parts& parts) const;

    Database& m_database;
    const SessionStore& m_sessions;
    const KitRepository& m_kits;
};

/// Lets go of all that is kept: it is counted again when it is asked for. In the caller's
/// transaction.
void forgetSums(Database& database);

} // namespace frond::data
