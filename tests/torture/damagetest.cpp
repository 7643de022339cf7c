// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever becomes of the bytes of a file or of its write-ahead log is noticed by whoever opens or
// checks it: bits that flipped, sectors, pages, frames, and parts that are older than the rest.
//
//   frond_damagetest [POINTS] [SEED] [PART...]      POINTS 0: every one
#include "tests/torture/damage.h"
#include "app/words/words.h"
#include "tests/torture/support.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace {

using namespace frond::torture;

void run(const Arguments& arguments) {
    std::vector<Damage> all = damages(arguments.seed, arguments.words);
    const std::size_t possible = all.size();
    if (arguments.points > 0 && arguments.points < all.size()) {
        std::mt19937 random(arguments.seed);
        std::shuffle(all.begin(), all.end(), random);
        all.resize(arguments.points);
    }
    std::map<std::string, std::size_t> unnoticed;
    std::map<std::string, std::size_t> looked;
    for (const Damage& damage : all) {
        ++looked[damage.part];
        if (const auto trouble = troubleWith(damage)) {
            if (unnoticed[damage.part]++ < 5)
                std::fprintf(stderr, "%s: %s (seed %u): %s\n", damage.part.c_str(),
                             damage.what.c_str(), arguments.seed, trouble->c_str());
        }
    }
    std::size_t sum = 0;
    for (const auto& [part, count] : looked) {
        sum += unnoticed[part];
        std::printf("%s: %zu looked at, %zu unnoticed\n", part.c_str(), count, unnoticed[part]);
    }
    std::printf("%zu of %zu damages, %zu unnoticed\n", all.size(), possible, sum);
    if (sum > 0 || all.empty())
        fail("damage went unnoticed");
}

} // namespace

int main(int argc, char** argv) {
    try {
        run(argumentsOf(argc, argv, 0));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", frond::inEnglish(error).c_str());
        return 1;
    }
}
