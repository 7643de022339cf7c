// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/overtime/chartlines.h"

#include <QList>
#include <QObject>
#include <QPointF>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <vector>

namespace frond {

/// A place on an axis and what stands beside it.
struct ChartTick {
    Q_GADGET
    QML_VALUE_TYPE(chartTick)
    Q_PROPERTY(double value MEMBER value CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    double value = 0;
    QString text;
};

/// Points to join.
struct ChartStroke {
    Q_GADGET
    QML_VALUE_TYPE(chartStroke)
    Q_PROPERTY(QList<QPointF> points MEMBER points CONSTANT)

public:
    QList<QPointF> points;
};

/// How the values of a week or a month lie: drawn as a box from quartile to quartile on a line from
/// the lowest to the highest.
struct ChartSpan {
    Q_GADGET
    QML_VALUE_TYPE(chartSpan)
    Q_PROPERTY(double x MEMBER x CONSTANT) ///< its middle, in days since 1970
    Q_PROPERTY(double days MEMBER days CONSTANT)
    Q_PROPERTY(double low MEMBER low CONSTANT)
    Q_PROPERTY(double lowerQuartile MEMBER lowerQuartile CONSTANT)
    Q_PROPERTY(double upperQuartile MEMBER upperQuartile CONSTANT)
    Q_PROPERTY(double high MEMBER high CONSTANT)

public:
    double x = 0;
    double days = 1;
    double low = 0;
    double lowerQuartile = 0;
    double upperQuartile = 0;
    double high = 0;
};

/// Days taken out of the plan, drawn as a hatched band.
struct ChartPause {
    Q_GADGET
    QML_VALUE_TYPE(chartPause)
    Q_PROPERTY(double from MEMBER from CONSTANT)
    Q_PROPERTY(double to MEMBER to CONSTANT)

public:
    double from = 0;
    double to = 0;
};

/// One series, ready to be drawn.
struct ChartLine {
    Q_GADGET
    QML_VALUE_TYPE(chartLine)
    Q_PROPERTY(QString key MEMBER key CONSTANT) ///< "size", "before", "during", …
    Q_PROPERTY(QList<frond::ChartStroke> paths MEMBER paths CONSTANT)
    Q_PROPERTY(QList<QPointF> marks MEMBER marks CONSTANT)
    Q_PROPERTY(QList<frond::ChartSpan> spans MEMBER spans CONSTANT)
    Q_PROPERTY(QPointF end MEMBER end CONSTANT) ///< where the label stands
    Q_PROPERTY(QString endText MEMBER endText CONSTANT)
    Q_PROPERTY(bool isAlone MEMBER isAlone CONSTANT) ///< a single point: its label stands beside it

public:
    QString key;
    QList<ChartStroke> paths;
    QList<QPointF> marks;
    QList<ChartSpan> spans;
    QPointF end;
    QString endText;
    bool isAlone = false;
};

/// What a chart shows, as lists that a drawing can take over point by point, and the same in words.
class ChartModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by OverTimeViewModel")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// One or two sentences that say what the drawing shows.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// What the ends of the axis mean; empty where the ticks say it.
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    /// The latest, or what its title names: what a row that opens the chart says.
    Q_PROPERTY(QString value READ value NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    Q_PROPERTY(double minX READ minX NOTIFY changed)
    Q_PROPERTY(double maxX READ maxX NOTIFY changed)
    Q_PROPERTY(double minY READ minY NOTIFY changed)
    Q_PROPERTY(double maxY READ maxY NOTIFY changed)
    Q_PROPERTY(double barDays READ barDays NOTIFY changed)
    Q_PROPERTY(QList<frond::ChartTick> xTicks READ xTicks NOTIFY changed)
    Q_PROPERTY(QList<frond::ChartTick> yTicks READ yTicks NOTIFY changed)
    /// What stands at the right edge of the lines, so that room is left for it.
    Q_PROPERTY(QList<QString> endTexts READ endTexts NOTIFY changed)
    Q_PROPERTY(QList<frond::ChartLine> lines READ lines NOTIFY linesChanged)
    /// A week or a month is one mark.
    Q_PROPERTY(bool byPeriod READ byPeriod NOTIFY changed)
    /// What the marks mean, where that has to be said.
    Q_PROPERTY(QString legend READ legend NOTIFY changed)
    Q_PROPERTY(QList<frond::ChartPause> rests READ rests NOTIFY changed)
    /// Days with something a person wanted to remember.
    Q_PROPERTY(QList<double> milestones READ milestones NOTIFY changed)
    /// Told by the drawing: how many pixels the lines have. There are never more points than that.
    Q_PROPERTY(int plotWidth READ plotWidth WRITE setPlotWidth NOTIFY plotWidthChanged)

public:
    enum class Shape {
        Line,   ///< joined, each entry marked
        Steps,  ///< a level until the next entry, each entry marked
        Marks,  ///< not joined: between two words there is nothing
        Bars,   ///< each entry a path of its own, from the foot of the chart up
        Levels, ///< points in pairs, each pair a path of its own
    };
    struct Series {
        QString key;
        QString name;     ///< stands at the line's end
        QString loneText; ///< stands there instead when there is one point alone
        Shape shape = Shape::Line;
        ChartPath points{}; ///< ascending by x
        std::vector<ChartSpan> spans{};
        ChartPath values{};             ///< marked besides `points`
        int joinedDays = maxJoinedDays; ///< further apart, points are not joined
    };
    struct Content {
        QString title;
        QString summary;
        QString caption;
        QString value;
        double minX = 0;
        double maxX = 1;
        double minY = 0;
        double maxY = 1;
        double barDays = 0; ///< how wide a bar is, where there are bars
        QList<ChartTick> xTicks;
        QList<ChartTick> yTicks;
        bool byPeriod = false;
        QString legend;
        QList<ChartPause> rests;
        QList<double> milestones;
        std::vector<Series> series; ///< those without a point are left out
    };

    explicit ChartModel(QObject* parent = nullptr) : QObject(parent) {}

    void show(Content content);
    [[nodiscard]] const Content& content() const { return m_content; }

    [[nodiscard]] QString title() const { return m_content.title; }
    [[nodiscard]] QString summary() const { return m_content.summary; }
    [[nodiscard]] QString caption() const { return m_content.caption; }
    [[nodiscard]] QString value() const { return m_content.value; }
    [[nodiscard]] bool isEmpty() const { return m_content.series.empty(); }
    [[nodiscard]] double minX() const { return m_content.minX; }
    [[nodiscard]] double maxX() const { return m_content.maxX; }
    [[nodiscard]] double minY() const { return m_content.minY; }
    [[nodiscard]] double maxY() const { return m_content.maxY; }
    [[nodiscard]] double barDays() const { return m_content.barDays; }
    [[nodiscard]] QList<ChartTick> xTicks() const { return m_content.xTicks; }
    [[nodiscard]] QList<ChartTick> yTicks() const { return m_content.yTicks; }
    [[nodiscard]] QStringList endTexts() const;
    [[nodiscard]] QList<ChartLine> lines() const { return m_lines; }
    [[nodiscard]] bool byPeriod() const { return m_content.byPeriod; }
    [[nodiscard]] QString legend() const { return m_content.legend; }
    [[nodiscard]] QList<ChartPause> rests() const { return m_content.rests; }
    [[nodiscard]] QList<double> milestones() const { return m_content.milestones; }
    [[nodiscard]] int plotWidth() const { return m_plotWidth; }
    void setPlotWidth(int pixels);

signals:
    void changed();
    void linesChanged();
    void plotWidthChanged();

private:
    void makeLines();
    [[nodiscard]] int buckets() const;
    /// Of several points their labels would stand on each other.
    [[nodiscard]] bool standsAlone(const Series& series) const;
    [[nodiscard]] ChartLine toLine(const Series& series) const;

    Content m_content;
    QList<ChartLine> m_lines;
    int m_plotWidth = 320;
};

} // namespace frond
