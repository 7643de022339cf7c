// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/plantransfer.h"

#include "app/qtconvert.h"
#include "app/viewmodels/plan/plandraft.h"
#include "tests/app/pastfixture.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <optional>

namespace frond::test {

namespace {

class TransferTest : public PastFixture {
protected:
    TransferTest() {
        plan.start = parseDay("2026-03-01").value();
        plan.breakWords = "Rufen Sie vorher an: 0201 – 5";
        plan.phases = {{TimesPerDay{3}, 10, Millimetres::parse("28.5"), 12}, {TimesPerWeek{2}}};
        storage.plans.savePlanHistory(defaultGroup, withPlan({}, plan, plan.start));
        QObject::connect(&transfer, &PlanTransfer::received,
                         [this](const QString& came) { received = planIn(came); });
    }
    [[nodiscard]] Plan planIn(const QString& text) const {
        return std::get<Plan>(library.readPlan(toStd(text)));
    }
    [[nodiscard]] QString path(const char* name) const {
        return folder.filePath(QLatin1String(name));
    }
    /// What the page says after the person chose that file.
    QString receive(const char* name) {
        files.path = path(name);
        transfer.receive();
        return transfer.message();
    }
    QString save(const char* name) {
        files.path = path(name);
        transfer.save();
        return transfer.message();
    }
    void write(const char* name, const QByteArray& bytes) {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QImage codePicture() const {
        const CodeModules code = codes.draw(QByteArray::fromStdString(library.writePlan(plan)));
        QImage picture(code.side, code.side, QImage::Format_Grayscale8);
        for (int y = 0; y < code.side; ++y) {
            for (int x = 0; x < code.side; ++x)
                picture.scanLine(y)[x] = code.at(x, y) ? 0 : 255;
        }
        return picture.scaled(picture.size() * 6);
    }

    QTemporaryDir folder;
    Plan plan{"Nach der OP – Stufenplan", PlanKind::Surgery};
    PlanTransfer transfer{ports};
    std::optional<Plan> received;
};

TEST_F(TransferTest, AFileBringsBackTheSamePlan) {
    ASSERT_TRUE(transfer.open("main"));
    EXPECT_EQ(save("plan.json"), "Saved as plan.json.");
    EXPECT_EQ(files.offered, "plan.json");
    EXPECT_EQ(receive("plan.json"), "");
    EXPECT_EQ(received, plan);
}

TEST_F(TransferTest, APictureOfTheCodeBringsBackTheSamePlan) {
    ASSERT_TRUE(codePicture().save(path("code.png")));
    EXPECT_EQ(receive("code.png"), "");
    EXPECT_EQ(received, plan);
}

TEST_F(TransferTest, APhotographOfTheCodeIsReadToo) {
    // Held askew and smaller, on a grey table.
    QImage photograph(1600, 1200, QImage::Format_RGB32);
    photograph.fill(QColor(120, 116, 110));
    QPainter painter(&photograph);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(500, 120);
    painter.rotate(7);
    painter.drawImage(QRectF(0, 0, 900, 900), codePicture());
    painter.end();
    ASSERT_TRUE(photograph.save(path("photo.jpg"), "JPG", 80));
    EXPECT_EQ(receive("photo.jpg"), "");
    EXPECT_EQ(received, plan);
}

TEST_F(TransferTest, APlanThatIsTooLongForACodeStillGoesIntoAFile) {
    plan.breakWords = std::string(3000, 'x');
    storage.plans.savePlanHistory(defaultGroup, withPlan({}, plan, plan.start));
    ASSERT_TRUE(transfer.open("main"));
    EXPECT_TRUE(transfer.codePath().isEmpty());
    save("long.json");
    EXPECT_EQ(receive("long.json"), "");
    EXPECT_EQ(received, plan);
}

TEST_F(TransferTest, WhatIsNoPlanIsRefusedInASentenceAndChangesNothing) {
    QImage blank(200, 200, QImage::Format_RGB32);
    blank.fill(Qt::white);
    ASSERT_TRUE(blank.save(path("blank.png")));
    EXPECT_TRUE(receive("blank.png").startsWith("No code was found"));
    EXPECT_TRUE(receive("missing.json").startsWith("This file cannot be opened"));
    for (const char* text :
         {"", "{", "[]", "{\"format\":\"frond-plan\",\"version\":2}", "\xff\xfe\x00"}) {
        write("bad.json", text);
        EXPECT_TRUE(receive("bad.json").endsWith("Nothing was changed."))
            << qPrintable(transfer.message());
    }
    EXPECT_FALSE(received);
    EXPECT_EQ(storage.plans.planHistory(defaultGroup), withPlan({}, plan, plan.start));
}

TEST_F(TransferTest, ASaveThatFailsIsSaidAndLeavesNoHalfFile) {
    ASSERT_TRUE(transfer.open("main"));
    EXPECT_TRUE(save("no/such/folder/plan.json").startsWith("Not saved"));
    EXPECT_FALSE(PlanTransfer(ports).open("rectal"));
}

TEST_F(TransferTest, ChoosingNothingDoesNothing) {
    ASSERT_TRUE(transfer.open("main"));
    transfer.save();
    transfer.receive();
    EXPECT_EQ(transfer.message(), "");
    EXPECT_FALSE(received);
}

TEST_F(TransferTest, WhatComesInBecomesADraftAndReplacesNothing) {
    PlanDraft draft(ports);
    QObject::connect(&transfer, &PlanTransfer::received, &draft, &PlanDraft::openReceived);
    Plan other = plan;
    other.phases[0].weeks = 6;
    other.name = "From the clinic";
    write("other.json", QByteArray::fromStdString(library.writePlan(other)));
    EXPECT_EQ(receive("other.json"), "");
    EXPECT_TRUE(draft.replaces());
    EXPECT_EQ(draft.changeTexts().size(), 3);
    const Day today = clock.now().day();
    EXPECT_EQ(shownPlan(storage.plans.planHistory(defaultGroup), today)->name, plan.name);
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(shownPlan(storage.plans.planHistory(defaultGroup), today)->name, "From the clinic");
}

} // namespace

} // namespace frond::test
