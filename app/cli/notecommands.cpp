// SPDX-License-Identifier: GPL-3.0-or-later
// symptom · symptoms · trial · trials · milestone · milestones · score · scores
#include "app/cli/failure.h"
#include "app/cli/print.h"
#include "app/cli/runtime.h"
#include "app/cli/safetext.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "data/format/json/notejson.h"
#include "data/store/collections.h"
#include "data/store/randomids.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace frond::cli {

namespace {

using Text = std::optional<std::string>;

struct NoteOptions {
    std::string at, name, day, text, value;
    Text number, felt, note;
};

/// `options`: of each field that validate() names, the option it came from.
void require(const Problems& problems,
             const std::vector<std::pair<std::string, std::string>>& options) {
    if (problems.empty())
        return;
    const Problem& problem = problems.front();
    for (const auto& [field, option] : options) {
        if (problem.field == field)
            unacceptable(option, inEnglish(problem.message));
    }
    unacceptable("--" + problem.field, inEnglish(problem.message));
}

/// One line of what was felt or tried.
void printRated(Day day, const std::optional<Moment>& at, const std::string& what,
                const std::optional<Rating>& number, const std::optional<Felt>& felt,
                const std::optional<std::string>& note) {
    std::vector<std::string> parts{printable(what)};
    if (number)
        parts.push_back(std::to_string(number->value()));
    if (felt)
        parts.push_back(inWords(toText(*felt)));
    if (note)
        parts.push_back(firstLine(*note));
    std::cout << padded(whenText(day, at), 18) << joined(parts);
}

/// A line of each kind; its id stands below.
void printLine(const Symptom& one) {
    printRated(one.day, one.at, one.kind, one.severity, one.felt, one.note);
}

void printLine(const Trial& one) {
    printRated(one.day, one.at, one.item, one.pain, one.felt, one.note);
}

void printLine(const Milestone& one) {
    std::cout << padded(toText(one.day), 18) << firstLine(one.text);
}

void printLine(const Score& one) {
    std::vector<std::string> parts{printable(one.name), one.value.toText()};
    if (one.note)
        parts.push_back(firstLine(*one.note));
    std::cout << padded(toText(one.day), 18) << joined(parts);
}

template <class Row>
void addNote(const Runtime& runtime, const Row& row) {
    const auto storage = runtime.openToWrite();
    data::collectionOf<Row>(*storage).save(row);
    if (runtime.json())
        Runtime::print({{"id", row.id.toText()}});
    else
        std::cout << row.id.toText() << '\n';
}

template <class Row>
void listNotes(const Runtime& runtime) {
    const auto storage = runtime.openToRead();
    const std::vector<Row> rows = data::collectionOf<Row>(*storage).list();
    if (!runtime.json()) {
        if (rows.empty())
            std::cout << "No entries here.\n";
        for (const Row& row : rows) {
            printLine(row);
            std::cout << "\n    " << row.id.toText() << '\n';
        }
        return;
    }
    Runtime::PrintedList list;
    for (const Row& row : rows)
        list.add(data::listedJson(row));
    list.end();
}

void addSymptom(const Runtime& runtime, const NoteOptions& options) {
    const Moment at = pastMomentValue("--at", options.at, runtime.now());
    const Symptom symptom{.id = data::randomIds()(),
                          .day = at.day(),
                          .at = at,
                          .kind = options.name,
                          .severity = ratingValue("--severity", options.number),
                          .felt = feltValue("--felt", options.felt),
                          .note = textValue("--note", options.note)};
    require(validate(symptom), {{"day", "--at"}});
    addNote(runtime, symptom);
}

void addTrial(const Runtime& runtime, const NoteOptions& options) {
    const Moment at = pastMomentValue("--at", options.at, runtime.now());
    const Trial trial{.id = data::randomIds()(),
                      .day = at.day(),
                      .at = at,
                      .item = options.name,
                      .pain = ratingValue("--pain", options.number),
                      .felt = feltValue("--felt", options.felt),
                      .note = textValue("--note", options.note)};
    require(validate(trial), {{"day", "--at"}});
    addNote(runtime, trial);
}

void addMilestone(const Runtime& runtime, const NoteOptions& options) {
    const Milestone milestone{.id = data::randomIds()(),
                              .day = pastDayValue("DAY", options.day, runtime.today()),
                              .text = options.text};
    require(validate(milestone), {{"day", "DAY"}, {"text", "TEXT"}});
    addNote(runtime, milestone);
}

ScoreNumber scoreNumberValue(std::string_view option, std::string_view text) {
    const auto number = ScoreNumber::parse(text);
    if (!number)
        unacceptable(option, inQuotes(text) + " is not a number from 0 to " +
                                 std::to_string(ScoreNumber::most) + " with at most two decimals");
    return *number;
}

void addScore(const Runtime& runtime, const NoteOptions& options) {
    const Score score{.id = data::randomIds()(),
                      .day = pastDayValue("--day", options.day, runtime.today()),
                      .name = options.name,
                      .value = scoreNumberValue("--value", options.value),
                      .note = textValue("--note", options.note)};
    require(validate(score), {});
    addNote(runtime, score);
}

} // namespace

void addNoteCommands(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<NoteOptions>();
    const auto choose = [&chosen, options](auto function) {
        return [&chosen, options, function] {
            chosen = [options, function](const Runtime& runtime) { function(runtime, *options); };
        };
    };
    const auto listed = [&app, &chosen](const char* name, const char* what, auto function) {
        app.add_subcommand(name, what)->callback([&chosen, function] { chosen = function; });
    };
    const auto rated = [&](CLI::App* command, const char* name, const char* nameHelp,
                           const char* number, const char* numberHelp) {
        command->add_option("--at", options->at, "When it was")->type_name("RFC3339")->required();
        command->add_option(name, options->name, nameHelp)->required();
        command->add_option(number, options->number, numberHelp)->type_name("N");
        command->add_option("--felt", options->felt, "easy, okay, hard or too_much");
        command->add_option("--note", options->note, "In your words");
    };

    CLI::App* symptom = app.add_subcommand("symptom", "Note something felt and print its id");
    rated(symptom, "--kind", "What it was, in a word of your own", "--severity", "0 to 10");
    symptom->callback(choose(addSymptom));
    listed("symptoms", "List what was felt", listNotes<Symptom>);

    CLI::App* trial = app.add_subcommand("trial", "Note something tried and print its id");
    rated(trial, "--item", "What was tried", "--pain", "0 to 10");
    trial->callback(choose(addTrial));
    listed("trials", "List what was tried", listNotes<Trial>);

    CLI::App* milestone = app.add_subcommand("milestone", "Keep a day and a sentence");
    milestone->add_option("DAY", options->day)->required();
    milestone->add_option("TEXT", options->text)->required();
    milestone->callback(choose(addMilestone));
    listed("milestones", "List the milestones", listNotes<Milestone>);

    CLI::App* score = app.add_subcommand("score", "Keep the score of a questionnaire");
    score->add_option("--day", options->day)->type_name("DAY")->required();
    score->add_option("--name", options->name, "The questionnaire, as you call it")->required();
    score->add_option("--value", options->value, "0 to 10000, with up to two decimals")
        ->type_name("N")
        ->required();
    score->add_option("--note", options->note, "In your words");
    score->callback(choose(addScore));
    listed("scores", "List the scores", listNotes<Score>);
}

} // namespace frond::cli
