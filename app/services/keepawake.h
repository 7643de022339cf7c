// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

namespace frond {

/// Keeps the screen on while it is wanted. Where the machine offers no way, nothing happens: a
/// session counts with a dark screen too.
class KeepAwake : public QObject {
    Q_OBJECT

public:
    explicit KeepAwake(QObject* parent = nullptr);
    ~KeepAwake() override;

    void setWanted(bool wanted);

private:
    class Platform;
    std::unique_ptr<Platform> m_platform;
    bool m_wanted = false;
};

} // namespace frond
