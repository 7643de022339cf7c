// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/store/bothstorages.h"

namespace frond::data {
namespace {

template <class Where>
class SettingsRepositoryTest : public PortTest<Where> {
protected:
    SettingsRepository& settings() { return this->where.settings(); }
};
TYPED_TEST_SUITE(SettingsRepositoryTest, BothStorages);

TYPED_TEST(SettingsRepositoryTest, KeepsTheLastValue) {
    EXPECT_FALSE(this->settings().setting("theme"));
    this->settings().saveSetting("theme", "dark");
    this->settings().saveSetting("theme", "light");
    this->settings().saveSetting("empty", "");
    this->where.reopen();
    EXPECT_EQ(this->settings().setting("theme"), "light");
    EXPECT_EQ(this->settings().setting("empty"), "");
    EXPECT_FALSE(this->settings().setting("Theme"));
}

TYPED_TEST(SettingsRepositoryTest, RefusesAValueThatIsTooLong) {
    this->settings().saveSetting("card.name", std::string(maxSettingBytes, 'a'));
    const auto read = [&] { return this->settings().setting("card.name"); };
    expectRefused(read, [&] { this->settings().saveSetting("card.name", tooLong()); });
    expectRefused(read, [&] {
        this->settings().saveSetting("card.name", std::string(maxSettingBytes + 1, 'a'));
    });
    expectRefused(read, [&] { this->settings().saveSetting("card.name", "\xFF"); });
    expectRefused(read,
                  [&] { this->settings().saveSetting("card.name", std::string_view("a\0b", 3)); });
}

} // namespace
} // namespace frond::data
