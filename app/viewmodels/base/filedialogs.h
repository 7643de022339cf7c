// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

namespace frond {

/// Asks the person for a file or a folder. All return at once; `chosen` is called when one was
/// chosen, with its path.
class FileDialogs {
public:
    using Chosen = std::function<void(const QString& path)>;

    virtual ~FileDialogs() = default;
    virtual void open(const QString& filter, Chosen chosen) = 0;
    virtual void folder(Chosen chosen) = 0;
    /// `name` is the name that is offered.
    virtual void save(const QString& name, const QString& filter, Chosen chosen) = 0;
    /// Whether one is open, which is not to have left the window.
    [[nodiscard]] virtual bool isOpen() const { return false; }
};

} // namespace frond
