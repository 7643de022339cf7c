// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/calendarwords.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace frond::data {

namespace {

using SpelledWords = std::vector<std::string_view>;

// English, German, French, Spanish, Italian, Portuguese, Dutch.

const std::array<SpelledWords, 12>& months() {
    static const std::array<SpelledWords, 12> words{
        SpelledWords{"january", "jan", "januar", "janner", "janvier", "janv", "enero", "ene",
                     "gennaio", "gen", "janeiro", "januari"},
        SpelledWords{"february", "feb", "februar", "feber", "fevrier", "fevr", "fev", "febrero",
                     "febbraio", "fevereiro", "februari"},
        SpelledWords{"march", "mar", "marz", "maerz", "mrz", "mars", "marzo", "marco", "maart",
                     "mrt"},
        SpelledWords{"april", "apr", "avril", "avr", "abril", "abr", "aprile"},
        SpelledWords{"may", "mai", "mayo", "maggio", "mag", "maio", "mei"},
        SpelledWords{"june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho"},
        SpelledWords{"july", "jul", "juli", "juillet", "juill", "juil", "julio", "luglio", "lug",
                     "julho"},
        SpelledWords{"august", "aug", "aout", "agosto", "ago", "augustus"},
        SpelledWords{"september", "sep", "sept", "septembre", "septiembre", "setiembre", "set",
                     "settembre", "sett", "setembro"},
        SpelledWords{"october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott",
                     "outubro", "out"},
        SpelledWords{"november", "nov", "novembre", "noviembre", "novembro"},
        SpelledWords{"december", "dec", "dezember", "dez", "decembre", "diciembre", "dic",
                     "dicembre", "dezembro"}};
    return words;
}

/// From Sunday on, as std::chrono::weekday counts.
const std::array<SpelledWords, 7>& weekdays() {
    static const std::array<SpelledWords, 7> words{
        SpelledWords{"sunday", "sun", "sonntag", "so", "dimanche", "dim", "domingo", "dom",
                     "domenica", "zondag", "zo"},
        SpelledWords{"monday", "mon", "montag", "mo", "lundi", "lun", "lunes", "lunedi", "segunda",
                     "seg", "maandag", "ma"},
        SpelledWords{"tuesday", "tue", "tues", "dienstag", "di", "mardi", "mar", "ma", "martes",
                     "martedi", "terca", "ter", "dinsdag"},
        SpelledWords{"wednesday", "wed", "mittwoch", "mi", "mercredi", "mer", "miercoles", "mie",
                     "mercoledi", "quarta", "qua", "woensdag", "wo"},
        SpelledWords{"thursday", "thu", "thur", "thurs", "donnerstag", "do", "jeudi", "jeu",
                     "jueves", "jue", "giovedi", "gio", "quinta", "qui", "donderdag"},
        SpelledWords{"friday", "fri", "freitag", "fr", "vendredi", "ven", "viernes", "vie",
                     "venerdi", "sexta", "sex", "vrijdag", "vr"},
        SpelledWords{"saturday", "sat", "samstag", "sonnabend", "sa", "samedi", "sam", "sabado",
                     "sab", "sabato", "zaterdag", "za"}};
    return words;
}

bool contains(const SpelledWords& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

std::optional<int> monthNamed(std::string_view word) {
    if (word.empty()) // before most cells: they begin with a digit
        return std::nullopt;
    const auto found =
        std::find_if(months().begin(), months().end(),
                     [&](const SpelledWords& words) { return contains(words, word); });
    if (found == months().end())
        return std::nullopt;
    return static_cast<int>(found - months().begin()) + 1;
}

bool namesWeekday(std::string_view word) {
    return !word.empty() &&
           std::any_of(weekdays().begin(), weekdays().end(),
                       [&](const SpelledWords& words) { return contains(words, word); });
}

bool namesWeekdayOf(std::string_view word, Day day) {
    return contains(weekdays().at(std::chrono::weekday(day).c_encoding()), word);
}

} // namespace frond::data
