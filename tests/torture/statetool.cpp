// SPDX-License-Identifier: GPL-3.0-or-later
// For the suites in Python: everything that is in a database as text, once it has passed its check,
// with which of WORDS opened it in a line before that where there are some and one was needed;
// the seconds a session that runs has counted, and the number of entries; or the number of entries
// in a backup.
//
//   frond_statetool state FILE [WORDS...]
//   frond_statetool running FILE
//   frond_statetool backup FILE PASSPHRASE
#include "app/words/words.h"
#include "tests/torture/support.h"

#include "core/base/storageerror.h"
#include "core/session/runningrepository.h"
#include "data/file/keyfile.h"
#include "data/transfer/backup.h"

#include <cstdio>
#include <string>

namespace {

using namespace frond;

struct Opened {
    std::unique_ptr<data::Storage> storage;
    std::string by; ///< empty where nothing was needed
};

/// By nothing, or by the first of `words` that opens it.
Opened openedBy(const std::string& file, const std::vector<std::string>& words) {
    std::vector<std::string> tries{""};
    tries.insert(tries.end(), words.begin(), words.end());
    for (const std::string& one : tries) {
        data::KeyFile keys(file);
        if (!one.empty())
            keys.offer(data::LockSecret::passphrase({one}));
        try {
            return {torture::openStorage(file, keys), one};
        } catch (const StorageError& error) {
            if (error.kind() != StorageError::Kind::Locked || &one == &tries.back())
                throw;
        }
    }
    return {};
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    try {
        if (words.size() >= 2 && words[0] == "state") {
            const Opened opened = openedBy(words[1], {words.begin() + 2, words.end()});
            torture::requireWhole(*opened.storage);
            if (!opened.by.empty())
                std::printf("opened by %s\n", opened.by.c_str());
            std::fputs(torture::stateOf(*opened.storage).c_str(), stdout);
            return 0;
        }
        if (words.size() == 2 && words[0] == "running") {
            const auto storage = torture::openStorage(words[1], false);
            torture::requireWhole(*storage);
            double counted = -1; // nothing runs
            if (const auto running = storage->running().running()) {
                Millis elapsed{0};
                for (const TimedStep& step : running->timer.steps)
                    elapsed += step.elapsed;
                counted = static_cast<double>(elapsed.count()) / 1000;
            }
            std::printf("%.3f %zu\n", counted,
                        storage->sessions().list(std::nullopt, std::nullopt).size());
            return 0;
        }
        if (words.size() == 3 && words[0] == "backup") {
            std::printf("%zu\n", data::checkBackup(words[1], data::Passphrase{words[2]}));
            return 0;
        }
        std::fputs(
            "frond_statetool state FILE [WORDS...] | running FILE | backup FILE PASSPHRASE\n",
            stderr);
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", inEnglish(error).c_str());
        return 1;
    }
}
