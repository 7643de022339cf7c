// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/vocabulary.h"

#include <algorithm>
#include <array>

namespace frond::data {

namespace {

using SpelledWords = std::vector<std::string_view>;

constexpr std::size_t wordCount = static_cast<std::size_t>(Word::Inches) + 1;

/// In their comparable form: without accents and capitals. A word may be in several rows.
const std::array<SpelledWords, wordCount>& vocabulary() {
    static const std::array<SpelledWords, wordCount> words = [] {
        std::array<SpelledWords, wordCount> w;
        const auto row = [&](Word word) -> SpelledWords& {
            return w.at(static_cast<std::size_t>(word));
        };
        row(Word::Filler) = {
            // English
            "of", "the", "in", "a", "an", "my", "how", "was", "is", "for", "with", "to", "on", "at",
            "and", "or", "level", "score", "rating", "scale", "value", "intensity", "today",
            "general", "number", "worst", "calendar", "nrs", "text", "did", "it", "long", "by",
            // German
            "der", "die", "das", "den", "des", "dem", "im", "von", "zur", "zum", "bei", "beim",
            "wert", "skala", "starke", "heute", "mein", "meine", "wie", "und", "stufe",
            // French, Spanish, Italian, Portuguese, Dutch
            "de", "du", "la", "le", "les", "en", "et", "ou", "un", "une", "niveau", "intensite",
            "del", "el", "los", "las", "y", "o", "nivel", "intensidad", "di", "della", "dello",
            "il", "lo", "e", "livello", "intensita", "do", "da", "em", "intensidade", "van", "het",
            "een", "op", "intensiteit", "score", "valor", "valeur", "valore", "waarde", "bis",
            "tot", "sur"};
        row(Word::Total) = {"total",  "overall",   "amount", "average", "spent",
                            "max",    "maximum",   "per",    "taken",   "used",
                            "gesamt", "insgesamt", "totale", "totaal"};
        row(Word::Session) = {"session",     "sessions",  "training",   "practice",  "exercise",
                              "dilation",    "dilating",  "sitzung",    "ubung",     "einheit",
                              "dehnung",     "dehnen",    "seance",     "exercice",  "dilatation",
                              "sesion",      "ejercicio", "dilatacion", "sessione",  "esercizio",
                              "dilatazione", "sessao",    "exercicio",  "dilatacao", "sessie",
                              "oefening",    "dilatatie"};
        row(Word::Day) = {"date",       "day",      "datum",     "tag",       "fecha",
                          "dia",        "data",     "giorno",    "jour",      "dag",
                          "when",       "wann",     "quand",     "cuando",    "quando",
                          "wanneer",    "datetime", "timestamp", "zeitpunkt", "zeitstempel",
                          "horodatage", "tijdstip"};
        row(Word::Time) = {"time", "zeit",  "heure",  "hora",  "ora",
                           "tijd", "temps", "tiempo", "tempo", "uur"};
        row(Word::Clock) = {"clock",  "uhrzeit", "uhr",     "startzeit",
                            "orario", "horaire", "horario", "tijdstip"};
        row(Word::Length) = {"duration",      "dauer",     "trainingsdauer", "ubungsdauer",
                             "sitzungsdauer", "dehndauer", "zeitdauer",      "duree",
                             "duracion",      "durata",    "duracao",        "duur",
                             "tijdsduur"};
        row(Word::Extent) = {"length",    "lange",       "longueur", "longitud",
                             "lunghezza", "comprimento", "lengte"};
        row(Word::Size) = {"size",       "dilator",    "dilators",  "trainer",     "diameter",
                           "width",      "grosse",     "dilatator", "dilatatoren", "durchmesser",
                           "taille",     "dilatateur", "diametre",  "tamano",      "talla",
                           "ø",          "dilatador",  "diametro",  "misura",      "taglia",
                           "dilatatore", "tamanho",    "maat",      "grootte",     "pelote"};
        row(Word::Around) = {"circumference", "girth",         "around",
                             "umfang",        "circonference", "circunferencia",
                             "contorno",      "circonferenza", "omtrek"};
        row(Word::Depth) = {"depth",        "insertion",    "tiefe",
                            "einfuhrtiefe", "profondeur",   "profundidad",
                            "profondita",   "profundidade", "diepte"};
        row(Word::Pain) = {"pain",         "discomfort",  "hurt",         "schmerz",
                           "schmerzen",    "schmerzwert", "schmerzskala", "schmerzstarke",
                           "schmerzlevel", "douleur",     "douleurs",     "dolor",
                           "dolore",       "dor",         "dores",        "pijn",
                           "pijnscore",    "vas",         "nrs"};
        row(Word::Ease) = {"ease",       "relaxed",      "relaxation", "calm",     "calmness",
                           "entspannt",  "entspannung",  "ruhe",       "detente",  "detendu",
                           "relajado",   "relajada",     "relajacion", "calma",    "rilassata",
                           "rilassato",  "rilassamento", "relaxada",   "relaxado", "relaxamento",
                           "ontspannen", "ontspanning"};
        row(Word::Note) = {
            "note",       "notes",     "comment",      "comments",    "remark",
            "remarks",    "journal",   "diary",        "summary",     "description",
            "details",    "thoughts",  "notiz",        "notizen",     "kommentar",
            "kommentare", "bemerkung", "bemerkungen",  "anmerkung",   "anmerkungen",
            "tagebuch",   "remarque",  "remarques",    "commentaire", "commentaires",
            "nota",       "notas",     "comentario",   "comentarios", "observaciones",
            "commento",   "commenti",  "osservazioni", "observacoes", "notitie",
            "notities",   "opmerking", "opmerkingen"};
        row(Word::Tags) = {"tag",        "tags",         "label",     "labels",
                           "schlagwort", "schlagworter", "etiquette", "etiquettes",
                           "etiqueta",   "etiquetas",    "etichetta", "etichette"};
        row(Word::Felt) = {"felt", "feel", "feeling", "gefuhl", "ressenti"};
        row(Word::Position) = {"position",  "stellung", "posicion",
                               "posizione", "posicao",  "houding"};
        row(Word::Lubricant) = {"lubricant",  "lube",       "gleitmittel",  "gleitgel",
                                "lubrifiant", "lubricante", "lubrificante", "glijmiddel"};
        row(Word::WarmUp) = {"warmup"};
        row(Word::Bleeding) = {"bleeding", "blutung",       "saignement",  "saignements",
                               "sangrado", "sanguinamento", "sangramento", "bloeding"};
        row(Word::Period) = {"period",       "menstruation", "regles",      "menstruacion",
                             "mestruazione", "mestruazioni", "menstruacao", "menstruatie"};
        row(Word::Helped) = {"helped"};
        row(Word::Before) = {"before", "pre",    "start",  "beginning", "vor",    "vorher",
                             "davor",  "anfang", "beginn", "avant",     "debut",  "antes",
                             "inicio", "prima",  "inizio", "voor",      "vooraf", "begin"};
        row(Word::During) = {"during",  "while",   "wahrend", "dabei",
                             "pendant", "durante", "tijdens"};
        row(Word::After) = {"after", "post",   "end", "nach",    "danach", "nachher",
                            "ende",  "apres",  "fin", "despues", "final",  "dopo",
                            "fine",  "depois", "fim", "na",      "erna",   "einde"};
        row(Word::Milliseconds) = {"ms", "milliseconds", "millisekunden", "millisecondes"};
        row(Word::Seconds) = {"s",       "sec",      "secs",     "second",  "seconds",
                              "sek",     "sekunde",  "sekunden", "seconde", "secondes",
                              "segundo", "segundos", "secondo",  "secondi", "seconden"};
        row(Word::Minutes) = {"min",    "mins",    "minute", "minutes", "minuten",
                              "minuto", "minutos", "minuti", "minuut",  "mn"};
        row(Word::Hours) = {"h",     "hr",     "hrs",  "hour",  "hours", "std", "stunde", "stunden",
                            "heure", "heures", "hora", "horas", "ora",   "ore", "uur",    "uren"};
        row(Word::Millimetres) = {"mm",          "millimetre", "millimetres", "millimeter",
                                  "millimeters", "milimetros", "millimetri"};
        row(Word::Centimetres) = {"cm",          "centimetre", "centimetres", "centimeter",
                                  "centimeters", "zentimeter", "centimetros", "centimetri"};
        row(Word::Inches) = {"in",     "inch",     "inches",  "zoll",
                             "pouces", "pulgadas", "pollici", "polegadas"};
        return w;
    }();
    return words;
}

} // namespace

std::vector<Bits> meaningsOfWord(std::string_view word) {
    std::vector<Bits> meanings;
    const auto& rows = vocabulary();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SpelledWords& row = rows.at(i);
        if (std::find(row.begin(), row.end(), word) != row.end())
            meanings.push_back(Bits{1} << i);
    }
    return meanings;
}

const std::vector<Phrase>& phrases() {
    static const std::vector<Phrase> all{
        {{"time", "of", "day"}, Word::Clock}, {{"time", "spent"}, Word::Length},
        {{"how", "long"}, Word::Length},      {{"at", "ease"}, Word::Ease},
        {{"warm", "up"}, Word::WarmUp},       {{"date", "time"}, Word::Day},
        {{"date", "and", "time"}, Word::Day}, {{"start", "date"}, Word::Day},
        {{"wie", "lange"}, Word::Length},     {{"so", "long"}, Word::Length},
        {{"tiempo", "total"}, Word::Length},  {{"comment", "text"}, Word::Note},
        {{"label", "text"}, Word::Tags},
    };
    return all;
}

} // namespace frond::data
