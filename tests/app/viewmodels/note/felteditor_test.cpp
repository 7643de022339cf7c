// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/symptomeditor.h"
#include "app/viewmodels/note/trialeditor.h"
#include "tests/app/portsfixture.h"

#include <QSignalSpy>

namespace frond::test {
namespace {

class SymptomEditorTest : public PortsTest {
protected:
    [[nodiscard]] QStringList words() const {
        QStringList words;
        for (const Choice& word : editor.words())
            words << word.text;
        return words;
    }
    Id note(std::string_view kind, std::uint8_t number = 1) {
        const Id id = Id::fromRandom({number, 50});
        storage.of<Symptom>().save({.id = id, .day = clock.now().day(), .kind = std::string(kind)});
        return id;
    }
    SymptomEditor editor{ports};
};

TEST_F(SymptomEditorTest, KeepsWhatWasChosenNow) {
    editor.setActive(true);
    editor.openNew();
    EXPECT_FALSE(editor.isValid());
    EXPECT_TRUE(editor.lacksWord());
    EXPECT_FALSE(editor.save());
    editor.setWord("Ache");
    EXPECT_TRUE(editor.isValid());
    editor.setRating(4);
    editor.setFelt("hard");
    editor.setNote(" after sitting ");
    QSignalSpy saved(&editor, &SymptomEditor::saved);
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(saved.count(), 1);
    ASSERT_EQ(storage.of<Symptom>().list().size(), 1U);
    const Symptom symptom = storage.of<Symptom>().list()[0];
    EXPECT_EQ(symptom.kind, "Ache");
    EXPECT_EQ(symptom.severity, Rating::from(4));
    EXPECT_EQ(symptom.felt, Felt::Hard);
    EXPECT_EQ(symptom.note, "after sitting");
    EXPECT_EQ(symptom.at, clock.now());
    EXPECT_EQ(symptom.day, clock.now().day());
}

TEST_F(SymptomEditorTest, NumberAndWordAreTakenBack) {
    editor.openNew();
    editor.setWord("Ache");
    editor.setRating(4);
    editor.setRating(-1);
    editor.setFelt("hard");
    editor.setFelt("");
    ASSERT_TRUE(editor.save());
    EXPECT_FALSE(storage.of<Symptom>().list()[0].severity);
    EXPECT_FALSE(storage.of<Symptom>().list()[0].felt);
}

TEST_F(SymptomEditorTest, OffersSuggestionsAndEveryWordThatWasUsed) {
    note("Cramp", 1);
    note("burning", 2);
    note("Cramp", 3);
    editor.setActive(true);
    editor.openNew();
    EXPECT_EQ(words(), QStringList({"burning", "Ache", "Spasm", "Urgency", "Spotting", "Cramp"}));
}

TEST_F(SymptomEditorTest, AWordOfOnesOwnStaysInTheList) {
    editor.setActive(true);
    editor.openNew();
    editor.setNewWord(" Pulling ");
    editor.addWord();
    EXPECT_EQ(editor.word(), "Pulling");
    EXPECT_EQ(editor.newWord(), "");
    EXPECT_TRUE(words().contains("Pulling"));
    SymptomEditor later(ports);
    later.setActive(true);
    later.openNew();
    EXPECT_EQ(later.words().last().text, "Pulling");
    editor.setNewWord("spasm");
    editor.addWord();
    EXPECT_EQ(words().filter("spasm", Qt::CaseInsensitive), QStringList("spasm"));
}

TEST_F(SymptomEditorTest, AWordCanBeTakenOffTheListUntilItWasNoted) {
    editor.setActive(true);
    editor.openNew();
    EXPECT_FALSE(editor.canForgetWord());
    editor.setNewWord("Pulling");
    editor.addWord();
    EXPECT_TRUE(editor.canForgetWord());
    editor.forgetWord();
    EXPECT_FALSE(words().contains("Pulling"));
    EXPECT_EQ(editor.word(), "");
    editor.setNewWord("Pulling");
    ASSERT_TRUE(editor.save()) << "what was typed is the word";
    EXPECT_EQ(storage.of<Symptom>().list()[0].kind, "Pulling");
    QCoreApplication::processEvents();
    editor.openNew();
    editor.setWord("Pulling");
    EXPECT_FALSE(editor.canForgetWord());
}

TEST_F(SymptomEditorTest, AWordThatIsTooLongIsSaidBeneathItsField) {
    editor.openNew();
    editor.setNewWord(QString(41, u'a'));
    EXPECT_EQ(editor.newWordError(), "A word can have up to 40 characters.");
    EXPECT_FALSE(editor.isValid());
    editor.addWord();
    EXPECT_EQ(editor.newWord().size(), 41);
    editor.setNewWord(QString(40, u'a'));
    EXPECT_EQ(editor.newWordError(), "");
    EXPECT_TRUE(editor.isValid());
}

TEST_F(SymptomEditorTest, ADraftIsStillThereAndAStoredOneLeavesIt) {
    editor.openNew();
    editor.setWord("Ache");
    editor.openNew();
    EXPECT_EQ(editor.word(), "Ache");
    ASSERT_TRUE(editor.save());
    editor.openNew();
    EXPECT_EQ(editor.word(), "");
}

TEST_F(SymptomEditorTest, AStoredOneIsEditedRemovedAndPutBack) {
    const Id id = note("Ache");
    ASSERT_TRUE(editor.open(toQString(id.toText())));
    EXPECT_TRUE(editor.isStored());
    EXPECT_EQ(editor.word(), "Ache");
    editor.setWord("Spasm");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(storage.of<Symptom>().list().size(), 1U);
    EXPECT_EQ(storage.of<Symptom>().list()[0].kind, "Spasm");
    EXPECT_FALSE(storage.of<Symptom>().list()[0].at) << "no time was made up";
    editor.remove();
    EXPECT_TRUE(editor.isRemoved());
    EXPECT_TRUE(storage.of<Symptom>().list().empty());
    editor.undoRemove();
    EXPECT_FALSE(editor.isRemoved());
    EXPECT_EQ(storage.of<Symptom>().list().size(), 1U);
    EXPECT_FALSE(editor.open("nothing"));
}

TEST_F(SymptomEditorTest, WhatCannotBeKeptStaysInTheFormAndIsKeptAtASecondTry) {
    editor.openNew();
    editor.setWord("Ache");
    storage.state.failing = StorageError::Kind::Full;
    QSignalSpy failed(&editor, &SymptomEditor::failed);
    EXPECT_FALSE(editor.save());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(editor.word(), "Ache");
    storage.state.failing.reset();
    QSignalSpy saved(&editor, &SymptomEditor::saved);
    editor.retry();
    EXPECT_EQ(saved.count(), 1);
    EXPECT_EQ(storage.of<Symptom>().list().size(), 1U);
}

TEST_F(SymptomEditorTest, AnotherDayHasNoTimeUnlessOneIsPicked) {
    editor.openNew();
    editor.setWord("Ache");
    editor.when()->setChoice("yesterday");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(storage.of<Symptom>().list()[0].day, clock.now().day() - Days{1});
    EXPECT_FALSE(storage.of<Symptom>().list()[0].at);
}

TEST_F(SymptomEditorTest, ATrialIsKeptApart) {
    TrialEditor trial(ports);
    trial.setActive(true);
    trial.openNew();
    EXPECT_EQ(trial.words().first().text, "Swab");
    trial.setWord("Swab");
    trial.setRating(2);
    ASSERT_TRUE(trial.save());
    ASSERT_EQ(storage.of<Trial>().list().size(), 1U);
    EXPECT_EQ(storage.of<Trial>().list()[0].item, "Swab");
    EXPECT_EQ(storage.of<Trial>().list()[0].pain, Rating::from(2));
    EXPECT_TRUE(storage.of<Symptom>().list().empty());
    EXPECT_EQ(storage.sessions.count(), 0U);
}

} // namespace
} // namespace frond::test
