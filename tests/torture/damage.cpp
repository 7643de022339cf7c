// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/damage.h"

#include "app/words/words.h"
#include "core/base/storageerror.h"
#include "tests/torture/support.h"

#include <algorithm>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace frond::torture {

namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

constexpr std::size_t pageBytes = 4096;
constexpr std::size_t sectorBytes = 512;
constexpr std::size_t logHeaderBytes = 32;
constexpr std::size_t frameBytes = pageBytes + 24;
constexpr int flipsOfAPage = 6;
constexpr int flipsOfAFrame = 4;
constexpr const char* database = "t.db";
constexpr const char* log = "t.db-wal";

Files filesIn(const fs::path& folder) {
    Files files;
    for (const auto& entry : fs::directory_iterator(folder))
        files[entry.path().filename().string()] = contentOf(entry.path());
    return files;
}

void layOut(const Files& files, const fs::path& folder) {
    for (const auto& [name, content] : files)
        setContent(folder / name, content);
}

/// Of files without damage; they have to pass the check, or the test would show nothing.
std::string stateOfFiles(const Files& files) {
    const Folder folder;
    layOut(files, folder.path());
    const auto storage = openStorage(folder.path() / database, false);
    requireWhole(*storage);
    return stateOf(*storage);
}

/// Changes the file in a process of its own that ends without closing it: the log stays.
void changeAndVanish(const fs::path& file, const std::function<void(data::Storage&)>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            const auto storage = openStorage(file, false);
            work(*storage);
            ::_exit(0);
        } catch (const std::exception&) {
            ::_exit(1);
        }
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0)
        fail("the file could not be prepared");
}

class Making {
public:
    Making(std::uint32_t seed, std::vector<std::string> parts)
        : m_random(seed), m_parts(std::move(parts)) {}

    std::vector<Damage> all() {
        makeStart();
        pages();
        olderPages();
        logs();
        olderLogs();
        return std::move(m_found);
    }

private:
    void makeStart() {
        const fs::path file = m_folder.path() / database;
        fill(*openStorage(file, true), 30);
        m_start = filesIn(m_folder.path());
        m_state = stateOfFiles(m_start);
    }

    [[nodiscard]] bool wanted(const std::string& part) const {
        return m_parts.empty() || std::find(m_parts.begin(), m_parts.end(), part) != m_parts.end();
    }

    void add(const std::string& part, const std::string& what, const Files& whole,
             const std::string& state, const std::string& name, std::string content,
             bool mayBeHarmless = false) {
        Damage damage{.part = part,
                      .what = what,
                      .files = whole,
                      .whole = state,
                      .mayBeHarmless = mayBeHarmless};
        damage.files[name] = std::move(content);
        m_found.push_back(std::move(damage));
    }

    /// `content` with one bit of `[begin, begin + size)` turned.
    std::string flipped(std::string content, std::size_t begin, std::size_t size) {
        const std::size_t at = begin + m_random() % size;
        content[at] = static_cast<char>(content[at] ^ 1 << m_random() % 8);
        return content;
    }

    std::string withSector(std::string content, std::size_t begin) {
        for (std::size_t i = 0; i < sectorBytes; ++i)
            content[begin + i] = static_cast<char>(m_random());
        return content;
    }

    void pages() {
        if (!wanted("page"))
            return;
        const std::string& whole = m_start.at(database);
        for (std::size_t page = 0; page * pageBytes < whole.size(); ++page) {
            const std::size_t begin = page * pageBytes;
            const std::string number = "page " + std::to_string(page + 1) + ' ';
            for (int flip = 0; flip < flipsOfAPage; ++flip)
                add("page", number + "flip " + std::to_string(flip), m_start, m_state, database,
                    flipped(whole, begin, pageBytes));
            add("page", number + "sector", m_start, m_state, database,
                withSector(whole, begin + m_random() % (pageBytes / sectorBytes) * sectorBytes));
            add("page", number + "zeroed", m_start, m_state, database,
                std::string(whole).replace(begin, pageBytes, pageBytes, '\0'));
        }
    }

    /// For each kind of change every page that it altered is put back alone, and then all but one.
    void olderPages() {
        for (const Change change : everyChange) {
            if (!wanted("older page"))
                return;
            const Folder folder;
            layOut(m_start, folder.path());
            apply(*openStorage(folder.path() / database, false), change, 7000);
            const Files after = filesIn(folder.path());
            const std::string state = stateOfFiles(after);
            const std::string& old = m_start.at(database);
            const std::string& whole = after.at(database);
            const std::size_t shared = std::min(old.size(), whole.size());
            for (std::size_t begin = 0; begin < shared; begin += pageBytes) {
                if (whole.compare(begin, pageBytes, old, begin, pageBytes) == 0)
                    continue;
                const std::string what =
                    std::string(nameOf(change)) + ", page " + std::to_string(begin / pageBytes + 1);
                add("older page", what + " put back", after, state, database,
                    std::string(whole).replace(begin, pageBytes, old, begin, pageBytes), true);
                std::string others = old + whole.substr(shared);
                others.resize(whole.size());
                others.replace(begin, pageBytes, whole, begin, pageBytes);
                add("older page", what + " alone is new", after, state, database, std::move(others),
                    true);
            }
        }
    }

    /// A file with acknowledged changes that are in its log only.
    Files withLog(std::uint32_t first, std::uint32_t count) {
        const Folder folder;
        layOut(m_start, folder.path());
        changeAndVanish(folder.path() / database, [&](data::Storage& storage) {
            for (std::uint32_t i = 0; i < count; ++i)
                apply(storage, everyChange[i % everyChange.size()], first + i);
        });
        Files files = filesIn(folder.path());
        if (files.find(log) == files.end() || files.at(log).empty())
            fail("there is no log to damage");
        return files;
    }

    void logs() {
        if (!wanted("log"))
            return;
        // One commit alone, and many.
        for (const std::uint32_t count : {1U, 12U}) {
            const Files whole = withLog(8000, count);
            const std::string state = stateOfFiles(whole);
            const std::string& content = whole.at(log);
            const std::string of = std::to_string(count) + " commits, ";
            for (int flip = 0; flip < flipsOfAFrame; ++flip)
                add("log", of + "header flip", whole, state, log,
                    flipped(content, 0, logHeaderBytes));
            for (std::size_t begin = logHeaderBytes; begin + frameBytes <= content.size();
                 begin += frameBytes) {
                const std::string frame =
                    of + "frame " + std::to_string((begin - logHeaderBytes) / frameBytes) + ' ';
                for (int flip = 0; flip < flipsOfAFrame; ++flip)
                    add("log", frame + "flip " + std::to_string(flip), whole, state, log,
                        flipped(content, begin, frameBytes));
                add("log", frame + "head flip", whole, state, log, flipped(content, begin, 24));
                add("log", frame + "zeroed", whole, state, log,
                    std::string(content).replace(begin, frameBytes, frameBytes, '\0'));
                add("log", frame + "and what follows cut off", whole, state, log,
                    content.substr(0, begin));
            }
            add("log", of + "emptied", whole, state, log, "");
            add("log", of + "gone", whole, state, log, {});
            m_found.back().files.erase(log);
        }
    }

    /// Logs of another moment and of another file.
    void olderLogs() {
        if (!wanted("other log"))
            return;
        const Files one = withLog(8000, 1);
        const Files more = withLog(8000, 12);
        const Files apart = withLog(8500, 5);
        const std::string state = stateOfFiles(more);
        add("other log", "of an earlier moment", more, state, log, one.at(log));
        add("other log", "of another run", more, state, log, apart.at(log));
        // Closed in good order, and then a log of before lies there again.
        const Folder folder;
        layOut(more, folder.path());
        openStorage(folder.path() / database, false);
        const std::string closedState = stateOfFiles(filesIn(folder.path()));
        const Files closed = filesIn(folder.path());
        add("other log", "of before it was closed", closed, closedState, log, more.at(log), true);
        add("other log", "of another run, over a closed file", closed, closedState, log,
            apart.at(log), true);
        foreignLogs(more, state, closed, closedState);
    }

    /// Logs of other files: with another key, and of a file with the same key.
    void foreignLogs(const Files& more, const std::string& state, const Files& closed,
                     const std::string& closedState) {
        const Folder folder;
        const fs::path file = folder.path() / database;
        openStorage(file, true);
        changeAndVanish(file, [](data::Storage& storage) { fill(storage, 20); });
        const std::string foreign = contentOf(folder.path() / log);
        add("other log", "of another file", more, state, log, foreign);
        add("other log", "of another file, over a closed one", closed, closedState, log, foreign,
            true);
        const Folder twin;
        setContent(twin.path() / "t.db.key", m_start.at("t.db.key"));
        openStorage(twin.path() / database, true);
        changeAndVanish(twin.path() / database, [](data::Storage& storage) { fill(storage, 20); });
        const std::string related = contentOf(twin.path() / log);
        add("other log", "of another file with the same key", more, state, log, related);
        add("other log", "of another file with the same key, over a closed one", closed,
            closedState, log, related, true);
    }

    std::mt19937 m_random;
    std::vector<std::string> m_parts;
    Folder m_folder;
    Files m_start;
    std::string m_state;
    std::vector<Damage> m_found;
};

} // namespace

std::vector<Damage> damages(std::uint32_t seed, const std::vector<std::string>& parts) {
    return Making(seed, parts).all();
}

std::optional<std::string> troubleWith(const Damage& damage) {
    const Folder folder;
    layOut(damage.files, folder.path());
    const fs::path file = folder.path() / database;
    std::string found;
    bool noticed = false;
    bool indexAlone = false; // of words: it is not asked any more, which is written down
    try {
        const auto storage = openStorage(file, false);
        const data::CheckReport report = storage->check();
        noticed = !report.ok;
        indexAlone = report.problems == std::vector{Message(Code::SearchIndexDiffers)};
        if (!noticed)
            found = stateOf(*storage);
    } catch (const StorageError& error) {
        if (error.kind() != StorageError::Kind::Damaged)
            return std::string("called something else: ") + inEnglish(error);
        noticed = true;
    } catch (const std::exception& error) {
        return std::string("nobody noticed until it ended with ") + inEnglish(error);
    }
    if (noticed && !indexAlone && contentOf(file) != damage.files.at(database))
        return "noticed, and yet the database was changed";
    if (noticed)
        return std::nullopt;
    if (damage.mayBeHarmless && found == damage.whole)
        return std::nullopt;
    return found == damage.whole ? "nobody noticed; the content is the same"
                                 : "nobody noticed, and the content is another";
}

} // namespace frond::torture
