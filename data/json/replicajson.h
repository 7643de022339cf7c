// SPDX-License-Identifier: GPL-3.0-or-later
// Rows with their stamps as they stand in a frond-export (docs/formats/frond-export.schema.json).
// What is unset is left out; a row without content is a tombstone.
#pragma once

#include "core/replica.h"
#include "data/kitstore.h"
#include "data/rows.h"
#include "data/settingstore.h"

#include <nlohmann/json.hpp>

#include <string>

namespace frond::data {

nlohmann::ordered_json toJson(const SessionReplica& row);
nlohmann::ordered_json toJson(const Replica<KitItem>& row);
nlohmann::ordered_json toJson(const Replica<GroupRevision>& row);
nlohmann::ordered_json toJson(const Replica<Pause>& row);
nlohmann::ordered_json toJson(const Replica<Appointment>& row);
nlohmann::ordered_json toJson(const Replica<Question>& row);
nlohmann::ordered_json toJson(const KitName& row);
nlohmann::ordered_json toJson(const StampedSetting& row);

// `path` says where the value lies ("sessions[3]"). All throw FormatError for what could not be
// stored.
SessionReplica sessionReplica(const nlohmann::json& value, const std::string& path);
Replica<KitItem> kitItemReplica(const nlohmann::json& value, const std::string& path);
Replica<GroupRevision> planReplica(const nlohmann::json& value, const std::string& path);
Replica<Pause> pauseReplica(const nlohmann::json& value, const std::string& path);
Replica<Appointment> appointmentReplica(const nlohmann::json& value, const std::string& path);
Replica<Question> questionReplica(const nlohmann::json& value, const std::string& path);
KitName kitName(const nlohmann::json& value, const std::string& path);
StampedSetting stampedSetting(const nlohmann::json& value, const std::string& path);

} // namespace frond::data
