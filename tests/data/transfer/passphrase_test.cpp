// SPDX-License-Identifier: GPL-3.0-or-later
// Words open what they sealed however a keyboard, an editor or an earlier version spelled them.
#include "data/transfer/backup.h"
#include "data/transfer/frondexport.h"
#include "data/transfer/restore.h"
#include "data/transfer/sealed.h"
#include "tests/data/storagetest.h"

#include <array>
#include <sodium.h>

namespace frond::data {
namespace {

constexpr const char* mark = "\xEF\xBB\xBF";
const std::string own = "my own words \u00e9";
const std::string apart = "my own words e\u0301";

std::string inUtf16(std::u16string_view text, bool lowFirst) {
    std::string bytes;
    for (const char16_t unit : text) {
        const std::array<char, 2> pair{static_cast<char>(unit & 0xFF),
                                       static_cast<char>(unit >> 8)};
        bytes += pair.at(lowFirst ? 0 : 1);
        bytes += pair.at(lowFirst ? 1 : 0);
    }
    return bytes;
}

class PassphraseTest : public StorageTest {
protected:
    [[nodiscard]] std::filesystem::path copy() const { return folder() / "copy.frondbackup"; }
    [[nodiscard]] std::string exported() {
        std::string text;
        writeFrondExport(storage(), [&](std::string_view piece) { text += piece; });
        return text;
    }
    /// A copy of one piece as docs/formats/backup.md has it, sealed with these bytes themselves.
    void sealWith(std::string_view bytes, const std::string& content) {
        std::array<unsigned char, 92> header{};
        std::string_view("frondbak\x01\x01", 10).copy(reinterpret_cast<char*>(header.data()), 10);
        header[12] = 3;
        header[18] = 1; // 65536 KiB
        randombytes_buf(header.data() + 20, 16);
        std::array<unsigned char, 32> key{};
        ASSERT_EQ(crypto_pwhash(key.data(), key.size(), bytes.data(), bytes.size(),
                                header.data() + 20, 3, std::size_t{65536} * 1024,
                                crypto_pwhash_ALG_ARGON2ID13),
                  0);
        constexpr std::string_view purpose = "frond backup: is this the key";
        crypto_generichash(header.data() + 36, 16,
                           reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size(),
                           key.data(), key.size());
        crypto_secretstream_xchacha20poly1305_state state{};
        crypto_secretstream_xchacha20poly1305_init_push(&state, header.data() + 52, key.data());
        crypto_generichash(header.data() + 76, 16, header.data(), 76, nullptr, 0);
        std::vector<unsigned char> sealed(content.size() + 17);
        crypto_secretstream_xchacha20poly1305_push(
            &state, sealed.data(), nullptr, reinterpret_cast<const unsigned char*>(content.data()),
            content.size(), header.data(), header.size(),
            crypto_secretstream_xchacha20poly1305_TAG_FINAL);
        setContent(copy(), std::string(header.begin(), header.end()) +
                               std::string(sealed.begin(), sealed.end()));
    }
    bool opens(const Passphrase& words) {
        try {
            checkBackup(copy(), words);
            return true;
        } catch (const StorageError& error) {
            EXPECT_EQ(error.kind(), StorageError::Kind::Locked);
            return false;
        }
    }
};

TEST_F(PassphraseTest, EverySpellingOpensTheCopy) {
    for (const std::string& sealing : {own, "  my\town words " + apart.substr(13) + "\u3000"}) {
        writeBackup(storage(), copy(), Passphrase{sealing});
        for (const std::string& typed : std::vector<std::string>{own, apart, mark + own, own + ' ',
                                                                 "\tmy  own\u00a0words\u2003\u00e9",
                                                                 "\uff4d\uff59 own words \u00e9"})
            EXPECT_TRUE(opens(Passphrase{typed})) << typed;
        for (const std::string& file :
             {own + '\n', own + "\r\n", own, mark + apart + "\r\nnext line", own + "  \n",
              "\xFF\xFE" + inUtf16(u"my own words \u00e9\r\nnext", true),
              "\xFE\xFF" + inUtf16(u"my own words e\u0301\n", false)})
            EXPECT_TRUE(opens(passphraseIn(file).value())) << file;
        for (const char* other :
             {"My own words \u00e9", "my own words e", "myown words \u00e9", ""})
            EXPECT_FALSE(opens(Passphrase{other})) << other;
    }
}

TEST_F(PassphraseTest, NewWordsOpenFromEveryKindOfFile) {
    const std::string words = newPassphrase();
    writeBackup(storage(), copy(), Passphrase{words});
    EXPECT_TRUE(opens(passphraseIn(mark + words + "\r\n").value()));
    std::u16string wide;
    for (const char c : words) // full-width capitals and blanks
        wide += c == '-' ? u'\u3000' : static_cast<char16_t>(c - 'a' + 0xFF21);
    EXPECT_TRUE(opens(passphraseIn("\xFF\xFE" + inUtf16(wide, true)).value()));
}

// Earlier versions took the bytes as they were given.
TEST_F(PassphraseTest, OldCopiesStillOpen) {
    storage().sessions().save(fullSession());
    const std::string content = exported();
    const std::string utf16File = "\xFF\xFE" + inUtf16(u"my own words \u00e9\r\n", true);
    for (const std::string& bytes :
         {own, apart, mark + own, mark + apart, std::string("two  blanks "),
          std::string("\xE9t\xE9"), std::string("\uff57ide"),
          utf16File.substr(0, utf16File.find('\n'))}) {
        sealWith(bytes, content);
        EXPECT_TRUE(opens(passphraseIn(bytes + '\n').value())) << bytes;
    }
    for (const std::string& bytes : {own, apart, mark + own, mark + apart}) {
        sealWith(bytes, content);
        for (const std::string& typed : {own, apart, mark + own})
            EXPECT_TRUE(opens(Passphrase{typed})) << bytes << ' ' << typed;
        EXPECT_FALSE(opens(Passphrase{"my own words e"}));
    }
    EXPECT_TRUE(opens(passphraseIn(utf16File).value()));

    sealWith(mark + own, content);
    EXPECT_EQ(mergeBackup(storage(), copy(), Passphrase{own}).skipped, 1U);
    storage().sessions().remove(idOf(1));
    close();
    restoreBackup(
        copy(), Passphrase{own}, {.file = file()}, [this] { return m_now; }, randomIds());
    EXPECT_EQ(storage().sessions().find(idOf(1))->session, fullSession());
}

TEST_F(PassphraseTest, FewSpellingsAreTried) {
    EXPECT_EQ(spellingsOf(Passphrase{"plain"}),
              (std::vector<std::string>{"plain", "\xEF\xBB\xBFplain"}));
    const std::vector<std::string> spellings = spellingsOf(Passphrase{" " + own});
    EXPECT_EQ(spellings.front(), own); // what a new copy is sealed with comes first
    EXPECT_LE(spellings.size(), 6U);
}

TEST_F(PassphraseTest, TheFormThatSeals) {
    for (const auto& [typed, form] : std::vector<std::pair<std::string, std::string>>{
             {own, own},
             {apart, own},
             {mark + own, own},
             {" a \t\n b ", "a b"},
             {"a\u2028b", "a b"},
             {"\ufb01ve", "five"},
             {"Capitals stay", "Capitals stay"},
             {" \xE9t\xE9 ", "\xE9t\xE9"},
             {"   ", "   "},
             {"", ""},
         }) {
        EXPECT_EQ(normalisedPassphrase(typed), form) << typed;
        EXPECT_EQ(normalisedPassphrase(form), form) << typed;
    }
}

TEST_F(PassphraseTest, AFileWithoutWordsHasNone) {
    for (const char* file :
         {"", "\n", "\r\nwords", " \t\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n", "\xFF\xFE"})
        EXPECT_FALSE(passphraseIn(file)) << file;
    EXPECT_EQ(passphraseIn("a\r\nb")->text, "a");
}

} // namespace
} // namespace frond::data
