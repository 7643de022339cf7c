// SPDX-License-Identifier: GPL-3.0-or-later
// Every form with a disk that does not take the k-th change, for each k: it says so, keeps what was
// typed, and asked again it comes to the same as if nothing had been.
#include "app/viewmodels/kit/kititemeditor.h"
#include "app/viewmodels/kit/kitsetmodel.h"
#include "app/viewmodels/note/milestoneeditor.h"
#include "app/viewmodels/note/scoreeditor.h"
#include "app/viewmodels/note/symptomeditor.h"
#include "app/viewmodels/note/trialeditor.h"
#include "app/viewmodels/plan/plandraft.h"
#include "app/viewmodels/plan/planviewmodel.h"
#include "app/viewmodels/plan/resteditor.h"
#include "app/viewmodels/reminder/remindereditor.h"
#include "app/viewmodels/session/sessioneditor.h"
#include "app/viewmodels/session/sessionviewmodel.h"
#include "app/viewmodels/settings/settingsviewmodel.h"
#include "app/viewmodels/settings/setupeditor.h"
#include "app/viewmodels/today/todayviewmodel.h"
#include "app/viewmodels/visit/appointmentsmodel.h"
#include "app/viewmodels/visit/examcardviewmodel.h"
#include "tests/app/portsfixture.h"

#include <QMetaProperty>
#include <QRegularExpression>
#include <QSignalSpy>
#include <chrono>
#include <functional>
#include <memory>
#include <ostream>
#include <tuple>

namespace frond::test {

namespace {

using namespace std::chrono_literals;

/// A kit of two, a plan, an entry of this evening.
struct FormPorts : MemoryPorts {
    FormPorts() {
        storage.kits.saveKit(
            {std::nullopt,
             {{kitId(1), "1", FixedSize{mm("15")}}, {kitId(2), "2", FixedSize{mm("20")}}}});
        Plan plan{"Daily practice"};
        plan.start = parseDay("2026-01-05").value();
        plan.phases = {{TimesPerDay{1}, 20, std::nullopt, std::nullopt}};
        storage.plans.savePlanHistory(defaultGroup, {{plan.start, plan}});
        storage.sessions.save(entry);
        storage.state.tried = 0;
    }
    [[nodiscard]] QString entryId() const { return toQString(entry.id.toText()); }
    Session entry = SessionBuilder::at("2026-03-03T19:45:00+01:00", 50).step("2", "20", 12).build();
};

using Object = std::unique_ptr<QObject>;

struct Form {
    const char* name;
    std::function<Object(FormPorts&)> filled; ///< opened, with something typed
    std::function<void(QObject&)> save;
};

void PrintTo(const Form& form, std::ostream* stream) {
    *stream << form.name;
}

/// A view-model that `fill` types into, and what `save` asks of it.
template <class Model, class Fill, class Save>
Form form(const char* name, const Fill& fill, const Save& save) {
    return {name,
            [fill](FormPorts& ports) -> Object {
                std::unique_ptr<Model> model;
                if constexpr (std::is_constructible_v<Model, const Ports&>)
                    model = std::make_unique<Model>(ports.ports);
                else
                    model = std::make_unique<Model>(ports.storage.settings, ports.changes);
                fill(*model, ports);
                return model;
            },
            [save](QObject& object) { save(dynamic_cast<Model&>(object)); }};
}

std::vector<Form> allForms() {
    const auto nothing = [](auto& /*model*/, FormPorts& /*ports*/) {};
    const auto saved = [](auto& model) { model.save(); };
    const auto draft = [](PlanDraft& model, FormPorts& /*ports*/) {
        model.openPlan("main");
        model.setProperty("name", "Mine");
        model.only()->setProperty("cadence", "times_per_day");
        model.only()->setProperty("times", "2");
    };
    return {
        form<KitItemEditor>(
            "kit_item",
            [](KitItemEditor& model, FormPorts& /*ports*/) {
                model.openNew();
                model.setProperty("label", "3");
                model.setProperty("diameter", "24");
                model.setProperty("colour", "green");
            },
            saved),
        form<KitSetModel>(
            "kit_set", [](KitSetModel& model, FormPorts& /*ports*/) { model.open("milli"); },
            [](KitSetModel& model) { model.add(); }),
        form<PlanDraft>("plan", draft, saved),
        form<PlanDraft>("plan_draft", draft, [](PlanDraft& model) { model.keepAsDraft(); }),
        form<PlanViewModel>("plan_closed", nothing, [](PlanViewModel& model) { model.close(); }),
        form<RestEditor>(
            "rest",
            [](RestEditor& model, FormPorts& /*ports*/) { model.setProperty("until", "7"); },
            [](RestEditor& model) { model.rest(); }),
        form<RestEditor>(
            "picked_up",
            [](RestEditor& model, FormPorts& ports) {
                ports.storage.pauses.savePauses({{ports.clock.now().day() - Days{2}, {}, {}}});
                model.openForm();
            },
            [](RestEditor& model) {
                if (!model.pickedUp())
                    model.pickUpAgain();
            }),
        form<ReminderEditor>(
            "reminders",
            [](ReminderEditor& model, FormPorts& /*ports*/) {
                model.addTime("20:30");
                model.setText("Tea?");
                model.setQuietFrom("22:00");
                model.setQuietTo("08:00");
            },
            saved),
        form<SessionEditor>(
            "earlier_session",
            [](SessionEditor& model, FormPorts& /*ports*/) {
                model.openEarlier();
                model.steps()->setMinutes(0, "10");
                model.setNote("long day");
                model.setTags("bath, evening");
                model.setRating("painDuring", 3);
            },
            saved),
        form<SessionEditor>(
            "edited_session",
            [](SessionEditor& model, FormPorts& ports) {
                model.load(ports.entryId());
                model.setNote("it was warm");
            },
            saved),
        form<SessionEditor>(
            "after_a_session",
            [](SessionEditor& model, FormPorts& ports) {
                model.openAfter(ports.entryId());
                model.setNote("it was warm"); // kept when the page is left
            },
            [](SessionEditor& model) { model.flush(); }),
        form<SetupEditor>(
            "setup",
            [](SetupEditor& model, FormPorts& /*ports*/) {
                model.toggleReason("exams");
                model.setWord("wand");
                model.setRhythm("plan");
                model.toggleUse("sizes");
                model.setSize(0, "20");
            },
            [](SetupEditor& model) { model.finish(); }),
        form<AppointmentsModel>(
            "visit",
            [](AppointmentsModel& model, FormPorts& /*ports*/) {
                model.openNew();
                model.setDay("10.3.2026");
                model.setTime("10:30");
                model.setAbout("with the therapist");
            },
            saved),
        form<AppointmentsModel>(
            "question",
            [](AppointmentsModel& model, FormPorts& /*ports*/) { model.setQuestion("How long?"); },
            [](AppointmentsModel& model) { model.addQuestion(); }),
        form<ExamCardViewModel>("exam_card", nothing,
                                [](ExamCardViewModel& model) {
                                    const ExamCardField first = model.fields().front();
                                    model.setText(first.name, "please go slowly");
                                }),
        form<SettingsViewModel>("settings", nothing,
                                [](SettingsViewModel& model) {
                                    if (model.appearance() == "dark")
                                        model.retry();
                                    model.setAppearance("dark");
                                }),
        form<SymptomEditor>(
            "symptom",
            [](SymptomEditor& model, FormPorts& /*ports*/) {
                model.openNew();
                model.setNewWord("Pulling");
                model.setRating(4);
                model.setNote("after sitting");
            },
            saved),
        form<SymptomEditor>(
            "own_word",
            [](SymptomEditor& model, FormPorts& /*ports*/) {
                model.openNew();
                model.setNewWord("Pulling");
            },
            [](SymptomEditor& model) { model.addWord(); }),
        form<TrialEditor>(
            "trial",
            [](TrialEditor& model, FormPorts& /*ports*/) {
                model.openNew();
                model.setWord("Swab");
                model.setFelt("okay");
            },
            saved),
        form<MilestoneEditor>(
            "milestone",
            [](MilestoneEditor& model, FormPorts& /*ports*/) {
                model.openNew();
                model.setText("a whole film");
            },
            saved),
        form<ScoreEditor>(
            "score",
            [](ScoreEditor& model, FormPorts& /*ports*/) {
                model.openNew();
                model.setName("FSFI");
                model.setValue("26.4");
                model.setNote("at the clinic");
            },
            saved),
        form<TodayViewModel>("not_today", nothing,
                             [](TodayViewModel& model) { model.noteNotToday(); }),
        form<SessionViewModel>("session_begun", nothing,
                               [](SessionViewModel& model) { model.start(); }),
        form<SessionViewModel>(
            "session_ended",
            [](SessionViewModel& model, FormPorts& ports) {
                model.start();
                ports.clock.advance(12min);
            },
            [](SessionViewModel& model) { model.stop(); }),
    };
}

/// All that a person typed or chose: what can be written to.
QStringList typedIn(const QObject& object) {
    QStringList values;
    const QMetaObject& meta = *object.metaObject();
    for (int i = 0; i < meta.propertyCount(); ++i) {
        const QMetaProperty property = meta.property(i);
        if (property.isWritable())
            values << QString("%1=%2").arg(property.name(), property.read(&object).toString());
    }
    return values;
}

template <class Row>
std::vector<Row> withoutIds(std::vector<Row> rows) {
    for (Row& row : rows)
        row.id = kitId(0);
    return rows;
}

/// All that is stored, without the ids: a second try may make a new one.
auto stored(FormPorts& ports) {
    Kit kit = ports.storage.kits.kit();
    kit.items = withoutIds(kit.items);
    return std::make_tuple(
        withoutIds(ports.storage.sessions.list({}, {}, {})), kit,
        ports.storage.plans.planHistory(defaultGroup), ports.storage.pauses.pauses(),
        withoutIds(ports.storage.of<Appointment>().list()),
        withoutIds(ports.storage.of<Question>().list()),
        withoutIds(ports.storage.of<Symptom>().list()),
        withoutIds(ports.storage.of<Trial>().list()),
        withoutIds(ports.storage.of<Milestone>().list()),
        withoutIds(ports.storage.of<Score>().list()), ports.storage.settings.all(),
        ports.reminders.reminders(), ports.storage.running.running().has_value());
}

class FormsTest : public ::testing::TestWithParam<Form> {};

TEST_P(FormsTest, KeepsWhatWasTypedWhicheverChangeIsRefused) {
    FormPorts whole;
    const Object wholeForm = GetParam().filled(whole);
    whole.storage.state.tried = 0;
    GetParam().save(*wholeForm);
    const auto wanted = stored(whole);
    const int changes = whole.storage.state.tried;
    ASSERT_GT(changes, 0);

    using Kind = StorageError::Kind;
    for (const Kind kind : {Kind::Full, Kind::Io, Kind::Damaged, Kind::Other})
        for (int at = 1; at <= changes; ++at)
            for (const bool once : {true, false}) {
                SCOPED_TRACE(testing::Message() << "kind " << static_cast<int>(kind) << ", change "
                                                << at << (once ? " once" : " and on"));
                FormPorts ports;
                const Object form = GetParam().filled(ports);
                const QStringList typed = typedIn(*form);
                const QSignalSpy failed(form.get(), SIGNAL(failed(QString)));
                ports.storage.state.tried = 0;
                ports.storage.state.failAt = at;
                ports.storage.state.once = once;
                ports.storage.state.failing = kind;
                GetParam().save(*form);
                ASSERT_GE(failed.count(), 1);
                const QString said = failed.front().front().toString();
                EXPECT_TRUE(said.contains("ot saved yet")) << qPrintable(said);
                EXPECT_FALSE(said.contains(QRegularExpression("\\b(fail|must|should|error)")))
                    << qPrintable(said);
                if (QString(GetParam().name) != "settings") { // there a choice shows at once
                    EXPECT_EQ(typedIn(*form), typed);
                }
                ports.storage.state.failing.reset();
                GetParam().save(*form);
                EXPECT_EQ(stored(ports), wanted);
            }
}

INSTANTIATE_TEST_SUITE_P(All, FormsTest, ::testing::ValuesIn(allForms()),
                         [](const auto& test) { return std::string(test.param.name); });

} // namespace

} // namespace frond::test
