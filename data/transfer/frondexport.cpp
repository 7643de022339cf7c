// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/frondexport.h"

#include "data/format/formaterror.h"
#include "data/format/json/replicajson.h"
#include "data/store/sessionstore.h"
#include "data/store/tables.h"
#include "data/transfer/rowstream.h"

#include <string>
#include <utility>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view format = "frond-export";
constexpr std::size_t exportPieceBytes = std::size_t{64} * 1024;

/// Collects text and hands it on in pieces.
class Writer {
public:
    explicit Writer(const Sink& sink) : m_sink(sink) {
        m_text = "{\"format\":\"frond-export\",\"version\":1";
    }
    void begin(std::string_view section) {
        m_text.append(",\n\"").append(section).append("\":[");
        m_first = true;
    }
    /// The same once there is a row.
    void beginWithRow(std::string_view section) { m_waiting = section; }
    void row(const ordered_json& value) {
        if (!m_waiting.empty())
            begin(std::exchange(m_waiting, {}));
        m_text.append(m_first ? "\n" : ",\n").append(value.dump());
        m_first = false;
        if (m_text.size() >= exportPieceBytes)
            flush();
    }
    void end() {
        if (std::exchange(m_waiting, {}).empty())
            m_text.append("]");
    }
    void value(std::string_view key, const ordered_json& value) {
        m_text.append(",\n\"").append(key).append("\":").append(value.dump());
    }
    void finish() {
        m_text.append("}\n");
        flush();
    }

private:
    void flush() {
        m_sink(m_text);
        m_text.clear();
    }
    const Sink& m_sink;
    std::string m_text;
    std::string_view m_waiting;
    bool m_first = true;
};

template <class Table>
void writeTable(Writer& writer, std::string_view section, bool whenEmpty, const Table& table) {
    if (whenEmpty)
        writer.begin(section);
    else
        writer.beginWithRow(section);
    table.forEach([&](const auto& row) { writer.row(toJson(row)); });
    writer.end();
}

bool isListed(const SessionReplica& row) {
    return row.content && !row.removed;
}

/// What is done with the rows of a file; a row that cannot be accepted throws FormatError.
class Importer {
public:
    /// Without storage rows are only checked.
    explicit Importer(Storage* storage) : m_storage(storage) {}

    void take(const std::string& section, const json& value, const std::string& path) {
        if (section == "sessions")
            return takeSession(value, path);
        if (section == "kit")
            return other(kitName(value, path), [](Storage& storage, const auto& row) {
                return storage.stores().kits.mergeName(row);
            });
        if (section == "settings")
            return other(stampedSetting(value, path), [](Storage& storage, const auto& row) {
                return storage.stores().settings.merge(row);
            });
        if (!OfEachKind<SectionTaker>::take(section, *this, value, path))
            throw FormatError({section, {Code::KeyUnknown}});
    }

    [[nodiscard]] ImportReport& report() { return m_report; }

private:
    /// Takes the row when its section is of one of `Rows`.
    template <class... Rows>
    struct SectionTaker {
        static bool take(std::string_view section, Importer& importer, const json& value,
                         const std::string& path) {
            return ((section == RowKind<Rows>::section &&
                     (importer.takeRow<Rows>(value, path), true)) ||
                    ...);
        }
    };
    template <class Row>
    void takeRow(const json& value, const std::string& path) {
        other(replicaOf<Row>(value, path), [](Storage& storage, const auto& row) {
            return storage.stores().tables.of<Row>().merge(row);
        });
    }
    void takeSession(const json& value, const std::string& path) {
        const SessionReplica row = sessionReplica(value, path);
        if (!isListed(row)) {
            other(row, [this](Storage& storage, const auto& entry) {
                const Merged merged = storage.stores().sessions.merge(entry);
                m_report.newRows += merged == Merged::Added ? 1U : 0U;
                return merged;
            });
            return;
        }
        ++m_report.read;
        if (!m_storage)
            return;
        const auto stores = m_storage->stores();
        switch (stores.sessions.merge(row)) {
        case Merged::Unchanged:
            ++m_report.skipped;
            return;
        case Merged::Added:
            ++m_report.added;
            ++m_report.newRows;
            break;
        case Merged::Updated:
            ++m_report.updated;
            if (showsOtherNotes(*stores.sessions.replica(row.id)))
                ++m_report.keptNotes;
            break;
        }
    }

    template <class Row, class Merge>
    void other(const Row& row, const Merge& merge) {
        if (m_storage && merge(*m_storage, row) != Merged::Unchanged)
            ++m_report.other;
    }

    Storage* m_storage;
    ImportReport m_report;
};

void readAll(std::istream& stream, Importer& importer) {
    const RowStreamHeader header =
        readRows(stream, {"kit"},
                 [&](const std::string& section, const json& value, const std::string& path) {
                     importer.take(section, value, path);
                 });
    if (header.format != format)
        throw FormatError({"format", {Code::MustBe, '"' + std::string(format) + '"'}});
    if (header.version > 1)
        throw FormatError({"version", {Code::NewerVersion, 1}});
    if (header.version != 1)
        throw FormatError({"version", {Code::MustBe, 1}});
}

} // namespace

std::size_t writeFrondExport(Storage& storage, const Sink& sink, std::optional<Day> from,
                             std::optional<Day> to) {
    const Storage::Stores stores = storage.stores();
    Writer writer(sink);
    if (const auto name = stores.kits.name())
        writer.value("kit", toJson(*name));
    stores.tables.each([&]<class Row>(const ReplicaTable<Row>& table) {
        writeTable(writer, RowKind<Row>::section, RowKind<Row>::sectionWhenEmpty, table);
    });
    writeTable(writer, "settings", true, stores.settings);
    writer.begin("sessions");
    std::size_t entries = 0;
    const auto write = [&](const SessionReplica& row) {
        if (from || to) {
            const bool within = isListed(row) && (!from || row.content->day >= *from) &&
                                (!to || row.content->day <= *to);
            if (!within)
                return;
        }
        entries += isListed(row) ? 1U : 0U;
        writer.row(toJson(row));
    };
    storage.readThrough([&] { stores.sessions.forEachReplica(write); });
    writer.end();
    writer.finish();
    return entries;
}

ImportReport mergeFrondExport(Storage& storage, std::istream& stream) {
    Importer importer(&storage);
    storage.inTransaction([&] { readAll(stream, importer); });
    return std::move(importer.report());
}

std::size_t checkFrondExport(std::istream& stream) {
    Importer importer(nullptr);
    readAll(stream, importer);
    return importer.report().read;
}

} // namespace frond::data
