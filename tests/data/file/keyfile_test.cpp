// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/keyfile.h"

#include "tests/data/storagetest.h"

#include <sys/stat.h>

namespace frond::data {
namespace {

class KeyFileTest : public ::testing::Test {
protected:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "t.db"; }
    [[nodiscard]] KeyFile keys() const { return KeyFile(file()); }

private:
    TemporaryFolder m_folder;
};

TEST_F(KeyFileTest, GivesBackTheKey) {
    EXPECT_FALSE(keys().exists());
    const DataKey key = DataKey::random();
    keys().create(key);
    EXPECT_TRUE(keys().exists());
    EXPECT_TRUE(keys().load() == key);
}

TEST_F(KeyFileTest, LiesBesideTheDatabaseForTheOwnerAlone) {
    keys().create(DataKey::random());
    EXPECT_EQ(keys().path(), file().string() + ".key");
    struct stat status {};
    ASSERT_EQ(::stat(keys().path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
}

TEST_F(KeyFileTest, NeverReplacesAKey) {
    const DataKey key = DataKey::random();
    keys().create(key);
    EXPECT_EQ(kindOf([&] { keys().create(DataKey::random()); }), StorageError::Kind::Other);
    EXPECT_TRUE(keys().load() == key);
}

TEST_F(KeyFileTest, IsLockedWithoutTheFile) {
    EXPECT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Locked);
}

TEST_F(KeyFileTest, NoticesEveryAlteredBit) {
    keys().create(DataKey::random());
    const std::string whole = contentOf(keys().path());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string altered = whole;
            altered[i] = static_cast<char>(altered[i] ^ 1 << bit);
            setContent(keys().path(), altered);
            ASSERT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Locked)
                << "byte " << i << " bit " << bit;
        }
    }
}

TEST_F(KeyFileTest, NoticesEveryTruncation) {
    keys().create(DataKey::random());
    const std::string whole = contentOf(keys().path());
    const std::size_t end = whole.rfind('}');
    for (std::size_t size = 0; size <= end; ++size) {
        setContent(keys().path(), whole.substr(0, size));
        ASSERT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Locked)
            << size << " bytes";
    }
}

// Checksums made apart from the program: BLAKE2b-256 of the compact text without "checksum".
TEST_F(KeyFileTest, ReadsTheDocumentedFormat) {
    setContent(keys().path(),
               R"({"format":"frond-key","version":1,"throttle":null,)"
               R"("wraps":[{"kind":"passphrase","later":true},)"
               R"({"kind":"plain","key":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="}],)"
               R"("checksum":"9cafba0420b1e6a67b9adc0c1c4d389bf96f0171e1b9973439c7d626597d5afb"})");
    DataKey expected;
    for (std::size_t i = 0; i < DataKey::size; ++i)
        expected.writable()[i] = static_cast<std::uint8_t>(i);
    EXPECT_TRUE(keys().load() == expected);
}

TEST_F(KeyFileTest, RefusesANewerVersion) {
    setContent(keys().path(),
               R"({"format":"frond-key","version":2,)"
               R"("checksum":"ef5c3e7d9b81f1671bdbcd35253185651f1df35bcab26d5116decfc23d305a7c"})");
    EXPECT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Newer);
}

TEST_F(KeyFileTest, IsLockedWhenNoWrapOpensWithoutAsking) {
    setContent(keys().path(),
               R"({"format":"frond-key","version":1,"throttle":null,)"
               R"("wraps":[{"kind":"passphrase"}],)"
               R"("checksum":"51849b9264ecc956efef4cb4b30e267f74302c22390f2e07d6c154027d58c739"})");
    EXPECT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Locked);
}

} // namespace
} // namespace frond::data
