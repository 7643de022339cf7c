// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/visitstore.h"

#include <algorithm>

namespace frond::data {

namespace {

template <class Rows>
bool removeRow(Database& database, ReplicaTable<Rows>& table, const Id& id) {
    const auto rows = table.listed();
    const bool there =
        std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
    if (!there)
        return false;
    Transaction transaction(database);
    table.put(id, std::nullopt);
    transaction.commit();
    return true;
}

template <class Rows>
void saveRow(Database& database, ReplicaTable<Rows>& table, const typename Rows::Content& content) {
    Transaction transaction(database);
    table.put(content.id, content);
    transaction.commit();
}

} // namespace

VisitStore::VisitStore(Database& database, Ledger& ledger)
    : m_database(database), m_appointments(database, ledger), m_questions(database, ledger) {}

std::vector<Appointment> VisitStore::appointments() const {
    std::vector<Appointment> result;
    for (auto& row : m_appointments.listed())
        result.push_back(*std::move(row.content));
    std::sort(result.begin(), result.end(), comesBefore);
    return result;
}

void VisitStore::save(const Appointment& appointment) {
    saveRow(m_database, m_appointments, appointment);
}

bool VisitStore::removeAppointment(const Id& id) {
    return removeRow(m_database, m_appointments, id);
}

std::vector<Question> VisitStore::questions() const {
    auto rows = m_questions.listed();
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.created < b.created; });
    std::vector<Question> result;
    result.reserve(rows.size());
    for (auto& row : rows)
        result.push_back(*std::move(row.content));
    return result;
}

void VisitStore::save(const Question& question) {
    saveRow(m_database, m_questions, question);
}

bool VisitStore::removeQuestion(const Id& id) {
    return removeRow(m_database, m_questions, id);
}

} // namespace frond::data
