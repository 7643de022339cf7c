// SPDX-License-Identifier: GPL-3.0-or-later
// A disk without room, played by the limit on how large a file of this process may grow.
#include "tests/data/filesizelimit.h"
#include "tests/data/storagetest.h"

namespace frond::data {
namespace {

class DiskFullTest : public StorageTest {
protected:
    static Session session(unsigned number) {
        Session session = sessionOn(number, "2026-03-01");
        session.note = std::string(2000, 'n');
        session.steps = {{.duration = Seconds{number}}};
        return session;
    }
};

TEST_F(DiskFullTest, NothingAcknowledgedIsLostAndSavingWorksAgainAfterwards) {
    storage();
    unsigned saved = 0;
    {
        const FileSizeLimit limit(600'000);
        const auto refused = kindOf([&] {
            for (; saved < 1000; ++saved)
                storage().sessions().save(session(saved));
        });
        EXPECT_EQ(refused, StorageError::Kind::Full);
        EXPECT_GT(saved, 10U);
        EXPECT_EQ(storage().sessions().count(), saved);
        EXPECT_EQ(kindOf([&] { storage().sessions().save(session(saved)); }),
                  StorageError::Kind::Full);
    }
    EXPECT_EQ(storage().sessions().count(), saved);
    storage().sessions().save(session(saved));
    ++saved;
    reopen();
    const auto listed = storage().sessions().list({}, {});
    ASSERT_EQ(listed.size(), saved);
    for (unsigned i = 0; i < saved; ++i)
        EXPECT_EQ(storage().sessions().find(idOf(i))->session, session(i));
    EXPECT_TRUE(storage().check().ok);
}

TEST_F(DiskFullTest, ACreationWithoutRoomLeavesNoDatabase) {
    for (const std::uintmax_t bytes : {0U, 100U, 5'000U, 30'000U}) {
        const FileSizeLimit limit(bytes);
        EXPECT_EQ(kindOf([&] { open(true); }), StorageError::Kind::Full) << bytes;
        EXPECT_FALSE(std::filesystem::exists(file())) << bytes;
    }
    EXPECT_NO_THROW(open(true)->sessions().save(session(1)));
    EXPECT_TRUE(open(false)->check().ok);
}

} // namespace
} // namespace frond::data
