// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace frond {

/// Tells of keys, taps and pointers that move, whichever window of the program they go to, and of
/// what a screen reader does, which no event of a device tells of. There is one at a time.
class UseWatch : public QObject {
    Q_OBJECT

public:
    explicit UseWatch(QObject* parent = nullptr);
    ~UseWatch() override;
    UseWatch(const UseWatch&) = delete;
    UseWatch& operator=(const UseWatch&) = delete;
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void used();
};

} // namespace frond
