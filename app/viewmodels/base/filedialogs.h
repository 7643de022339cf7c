// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <utility>

namespace frond {

/// What became of a file that was written for a person.
enum class Handed {
    There,   ///< it lies where they said
    Offered, ///< a program that they chose may have it; nobody says what came of that
    Nowhere, ///< they chose no place
    Failed,  ///< it could not be put there, and none of it lies there
};

/// Asks the person for a file or a folder. All return at once; `chosen` is called when one was
/// chosen, with its path.
class FileDialogs {
public:
    using Chosen = std::function<void(const QString& path)>;

    virtual ~FileDialogs() = default;
    virtual void open(const QString& filter, Chosen chosen) = 0;
    virtual void folder(Chosen chosen) = 0;
    /// Whether this device has folders that a person can choose.
    [[nodiscard]] virtual bool hasFolders() const { return true; }
    /// Where a file is to be written. `name` is the name that is offered.
    virtual void save(const QString& name, const QString& filter, Chosen chosen) = 0;
    /// The same for a file that goes to someone: a phone offers the programs that can send it.
    virtual void share(const QString& name, const QString& filter, Chosen chosen) {
        save(name, filter, std::move(chosen));
    }
    /// To be called once the file is written, whole, where save() or share() said. A phone asks the
    /// person only now where it goes.
    virtual void written(const QString& /*path*/, std::function<void(Handed)> done) {
        done(Handed::There);
    }
    /// Whether one is open, which is not to have left the window.
    [[nodiscard]] virtual bool isOpen() const { return false; }
};

} // namespace frond
