// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/location.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <optional>
#include <regex>
#include <string>
#include <utility>

namespace frond::data {
namespace {

/// Of the process, for as long as it lives; unset without a value.
class Variable {
public:
    Variable(std::string name, const char* value) : m_name(std::move(name)) {
        if (const char* before = std::getenv(m_name.c_str()))
            m_before = before;
        set(value);
    }
    ~Variable() { set(m_before ? m_before->c_str() : nullptr); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    void set(const char* value) const {
        if (value)
            setenv(m_name.c_str(), value, 1);
        else
            unsetenv(m_name.c_str());
    }

    std::string m_name;
    std::optional<std::string> m_before;
};

TEST(Location, IsBelowTheHomeFolder) {
    const Variable data("XDG_DATA_HOME", nullptr), home("HOME", "/home/of/one");
    EXPECT_EQ(defaultDatabase(), "/home/of/one/.local/share/frond/frond.db");
}

TEST(Location, IsInTheFolderOfDataIfThatIsAWholePath) {
    const Variable home("HOME", "/home/of/one");
    {
        const Variable data("XDG_DATA_HOME", "/data");
        EXPECT_EQ(defaultDatabase(), "/data/frond/frond.db");
    }
    const Variable data("XDG_DATA_HOME", "data");
    EXPECT_EQ(defaultDatabase(), "/home/of/one/.local/share/frond/frond.db");
}

// Android's receiver of alarms runs without the C++ side. HOME there is the folder of the app's
// files.
TEST(Location, IsWhereAndroidsReceiverLooks) {
    std::ifstream file(FROND_REMINDERS_JAVA);
    const std::string java{std::istreambuf_iterator<char>(file), {}};
    std::smatch found;
    ASSERT_TRUE(std::regex_search(java, found, std::regex("String DATABASE = \"([^\"]+)\";")));
    const Variable data("XDG_DATA_HOME", nullptr), home("HOME", "/data/user/0/app/files");
    EXPECT_EQ(defaultDatabase(), std::filesystem::path("/data/user/0/app/files") / found[1].str());
}

TEST(Location, ItsFolderIsMadeForOneUserAlone) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(testing::TempDir()) / "frond-location";
    fs::remove_all(folder);
    provideFolderOf(folder / "a" / "b" / "frond.db");
    for (const fs::path& made : {folder, folder / "a", folder / "a" / "b"})
        EXPECT_EQ(fs::status(made).permissions(), fs::perms::owner_all) << made;
    EXPECT_TRUE(fs::is_empty(folder / "a" / "b"));
    fs::permissions(folder, fs::perms::all);
    provideFolderOf(folder / "frond.db");
    EXPECT_EQ(fs::status(folder).permissions(), fs::perms::all) << "it was there";
    std::ofstream(folder / "file") << "no folder";
    provideFolderOf(folder / "file" / "frond.db"); // said by opening
    EXPECT_TRUE(fs::is_regular_file(folder / "file"));
    fs::remove_all(folder);
}

} // namespace
} // namespace frond::data
