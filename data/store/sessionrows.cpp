// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/sessionrows.h"

#include "data/sqlite/database.h"
#include "data/store/fieldsql.h"
#include "data/store/kinds/sessionkind.h"

#include <utility>

namespace frond::data {

const std::string& wholeSessionColumns() {
    static const std::string columns = "key, shared, id, " + columnsOfRow<Session>();
    return columns;
}

Session readWholeSession(Database& database, Statement& row) {
    const std::int64_t key = row.integer();
    const bool shared = row.boolean();
    Session session = readSessionContent(row);
    if (shared)
        session.note = shownNote(session.note, otherNotesOf(database, key));
    return session;
}

Session readSessionContent(Statement& row) {
    Session session{.id = row.id(), .day = {}};
    readFields(row, session);
    return session;
}

std::vector<OtherNote> otherNotesOf(Database& database, std::int64_t key) {
    std::vector<OtherNote> notes;
    Statement row = database.prepare("SELECT stamp, id, note FROM session_note JOIN device ON"
                                     " device.key = session_note.device WHERE session = ?"
                                     " ORDER BY stamp, id");
    row.bind(key);
    while (row.next()) {
        const Version version{row.stamp(), row.id()};
        notes.push_back({version, row.text()});
    }
    return notes;
}

} // namespace frond::data
