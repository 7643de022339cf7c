// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace frond {

/// Tells of keys, taps and pointers that move, whichever window of the program they go to.
class UseWatch : public QObject {
    Q_OBJECT

public:
    explicit UseWatch(QObject* parent = nullptr);
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void used();
};

} // namespace frond
