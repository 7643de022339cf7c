// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "data/replicatable.h"

namespace frond::data {

/// Appointments and questions as rows of their tables.
class VisitStore : public VisitRepository {
public:
    VisitStore(Database& database, Ledger& ledger);

    [[nodiscard]] std::vector<Appointment> appointments() const override;
    void save(const Appointment& appointment) override;
    bool removeAppointment(const Id& id) override;
    [[nodiscard]] std::vector<Question> questions() const override;
    void save(const Question& question) override;
    bool removeQuestion(const Id& id) override;

    ReplicaTable<AppointmentRows>& appointmentRows() { return m_appointments; }
    ReplicaTable<QuestionRows>& questionRows() { return m_questions; }

private:
    Database& m_database;
    ReplicaTable<AppointmentRows> m_appointments;
    ReplicaTable<QuestionRows> m_questions;
};

} // namespace frond::data
