// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/kit/kitsetmodel.h"
#include "core/kit/kit.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace frond {

/// The three short questions of the first start. Nothing is kept before the end or a skip, and
/// nothing that was not said is made up.
class SetupEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is stored yet and the questions were neither answered nor skipped.
    Q_PROPERTY(bool needed READ needed NOTIFY neededChanged)
    /// practise, keep, surgery, radiotherapy, exams, notes, rather_not.
    Q_PROPERTY(QList<QString> reasons READ reasons NOTIFY changed)
    /// False when only exams or notes were chosen: then kit and rhythm are not asked.
    Q_PROPERTY(bool asksForKit READ asksForKit NOTIFY changed)
    /// sizes, expanding, other, nothing.
    Q_PROPERTY(QList<QString> uses READ uses NOTIFY changed)
    Q_PROPERTY(bool hasSizes READ hasSizes NOTIFY changed)
    Q_PROPERTY(bool hasExpanding READ hasExpanding NOTIFY changed)
    Q_PROPERTY(bool hasOther READ hasOther NOTIFY changed)
    /// What has no size, of `readyChoices`.
    Q_PROPERTY(QList<QString> ready READ ready NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> readyChoices READ readyChoices CONSTANT)
    /// Diameters in mm as typed, and beneath each what is wrong with it.
    Q_PROPERTY(QStringList sizes READ sizes NOTIFY sizesChanged)
    Q_PROPERTY(QStringList sizeErrors READ sizeErrors NOTIFY changed)
    /// The range of one that expands, as typed.
    Q_PROPERTY(QString smallest READ smallest WRITE setSmallest NOTIFY changed)
    Q_PROPERTY(QString largest READ largest WRITE setLargest NOTIFY changed)
    Q_PROPERTY(QString rangeError READ rangeError NOTIFY changed)
    /// The word for it; "dilator", "trainer" or the person's own.
    Q_PROPERTY(QString word READ word WRITE setWord NOTIFY changed)
    /// when_i_like, clinic or published.
    Q_PROPERTY(QString rhythm READ rhythm WRITE setRhythm NOTIFY changed)

public:
    static constexpr int mostSizes = 12;

    using Needs = PortsOf<WithIds, WithSessions, WithRunning, WithKits, WithPlans, WithSettings>;
    explicit SetupEditor(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool needed() const { return m_needed; }
    [[nodiscard]] QStringList reasons() const { return m_reasons; }
    [[nodiscard]] bool asksForKit() const;
    [[nodiscard]] QStringList uses() const { return m_uses; }
    [[nodiscard]] bool hasSizes() const;
    [[nodiscard]] bool hasExpanding() const;
    [[nodiscard]] bool hasOther() const;
    [[nodiscard]] QStringList ready() const { return m_ready; }
    [[nodiscard]] static QList<Choice> readyChoices();
    [[nodiscard]] QStringList sizes() const { return m_sizes; }
    [[nodiscard]] QStringList sizeErrors() const;
    [[nodiscard]] QString smallest() const { return m_smallest; }
    void setSmallest(const QString& text);
    [[nodiscard]] QString largest() const { return m_largest; }
    void setLargest(const QString& text);
    [[nodiscard]] QString rangeError() const;
    [[nodiscard]] QString word() const { return m_word; }
    void setWord(const QString& word);
    [[nodiscard]] QString rhythm() const { return m_rhythm; }
    void setRhythm(const QString& rhythm);

    Q_INVOKABLE void toggleReason(const QString& reason);
    Q_INVOKABLE void toggleUse(const QString& use);
    Q_INVOKABLE void toggleReady(const QString& item);
    /// The sizes chosen of a known set, beside those typed.
    Q_INVOKABLE void takeFrom(const frond::KitSetModel* sets);
    Q_INVOKABLE void addSize();
    Q_INVOKABLE void setSize(int index, const QString& text);
    /// Whether the sizes can be read; from now on what is wrong is said.
    Q_INVOKABLE bool checkSizes();
    /// What was typed about the kit is let go.
    Q_INVOKABLE void dropKit();
    /// Keeps what was said. False, with everything still here, when it cannot be kept.
    Q_INVOKABLE bool finish();
    /// Keeps only that the questions are not wanted.
    Q_INVOKABLE bool skip();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

public slots:
    void reload();

signals:
    void neededChanged();
    void changed();
    void sizesChanged();
    /// The answers are kept. `next` is the rhythm that was chosen; `kind` is what a plan would be
    /// for: "own", "surgery" or "radiotherapy".
    void finished(const QString& next, const QString& kind);
    void failed(const QString& message);

private:
    /// The items that were described, smallest first.
    [[nodiscard]] std::vector<KitItem> items() const;
    [[nodiscard]] QString planKind() const;
    void keepDone();
    void setNeeded(bool needed);

    Needs m_ports;
    bool m_needed = false;
    bool m_tried = false;
    bool m_kitKept = false;
    bool m_skipping = false;
    QStringList m_reasons;
    QStringList m_uses;
    QStringList m_ready;
    QStringList m_sizes{QString()};
    QString m_smallest;
    QString m_largest;
    QString m_word;
    QString m_rhythm = QStringLiteral("when_i_like");
};

} // namespace frond
