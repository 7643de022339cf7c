// SPDX-License-Identifier: GPL-3.0-or-later
// What can be named and is no file is refused at once: none of these tests ends otherwise.
#include "app/words/words.h"
#include "data/file/inputfile.h"

#include "data/format/formaterror.h"
#include "tests/data/storagetest.h"

#include <cstring>
#include <limits>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace frond::data {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t plenty = 1024 * 1024;

class InputFileTest : public ::testing::Test {
protected:
    [[nodiscard]] fs::path at(const char* name) const { return m_folder.path() / name; }
    fs::path holding(const std::string& content) {
        setContent(at("file"), content);
        return at("file");
    }
    static std::string refusal(const fs::path& path, std::size_t most = plenty) {
        try {
            inputContent(path, most);
        } catch (const FormatError& error) {
            return inEnglish(error);
        }
        return "read";
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(InputFileTest, GivesAllBytesOfAFile) {
    std::string content(200'000, 'a');
    content[70'000] = '\0';
    content.back() = '\xFF';
    const fs::path path = holding(content);
    EXPECT_EQ(inputContent(path, content.size()), content);
    EXPECT_EQ(inputStart(path, 5), "aaaaa");
    EXPECT_EQ(inputContent(holding(""), 0), "");
    EXPECT_EQ(inputStart(holding("ab"), 5), "ab");
}

TEST_F(InputFileTest, FollowsALinkToAFile) {
    fs::create_symlink(holding("here"), at("link"));
    EXPECT_EQ(inputContent(at("link"), plenty), "here");
}

TEST_F(InputFileTest, CanBeReadAgainFromItsBeginning) {
    InputFile file(holding("first\nsecond\n"), plenty);
    std::string line;
    while (std::getline(file, line)) {
    }
    file.clear();
    file.seekg(0);
    std::getline(file, line);
    EXPECT_EQ(line, "first");
}

TEST_F(InputFileTest, RefusesWhatIsTooLarge) {
    EXPECT_EQ(refusal(holding(std::string(plenty, 'a'))), "read");
    EXPECT_EQ(refusal(holding(std::string(plenty + 1, 'a'))), "is larger than 1 MiB");
    EXPECT_EQ(inputStart(at("file"), 3), "aaa");
}

TEST_F(InputFileTest, RefusesWhatIsNoFileWithoutWaitingForIt) {
    ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0); // nobody will ever write into it
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, at("socket").c_str(), sizeof address.sun_path - 1);
    ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    fs::create_symlink(at("pipe"), at("link"));
    for (const fs::path& path : {at("pipe"), at("socket"), at("link"), at("."),
                                 fs::path("/dev/null"), fs::path("/dev/zero")}) {
        EXPECT_NE(refusal(path).find("only files are read"), std::string::npos) << path;
        EXPECT_THROW(inputStart(path, 1), FormatError) << path;
    }
    ::close(socket);
}

TEST_F(InputFileTest, WhatIsNotThereIsNotTheDatabase) {
    try {
        inputContent(at("none"), plenty);
        ADD_FAILURE();
    } catch (const StorageError& error) {
        EXPECT_EQ(error.kind(), StorageError::Kind::Missing);
        EXPECT_EQ(error.about(), StorageError::About::OtherFile);
    }
}

} // namespace
} // namespace frond::data
