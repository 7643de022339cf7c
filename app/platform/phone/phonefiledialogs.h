// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/filedialogs.h"

#include <QString>
#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace frond {

/// A phone's own pages for files; one for each kind of phone. No program there may write where a
/// person chose before they did, so files come and go by copies. Answers come in the thread of the
/// window, once each.
class PhoneFiles {
public:
    using Picked = std::function<void(const QString& path)>;
    using Went = std::function<void(Handed)>;

    virtual ~PhoneFiles() = default;
    /// Copies what is chosen into `folder`. The path is empty where nothing was, and names nothing
    /// where it cannot be read.
    virtual void pick(const QString& folder, Picked picked) = 0;
    /// Copies the file to where the person says: There once it is whole.
    virtual void saveAs(const QString& path, Went went) = 0;
    /// Gives the file to a program of the person's choice: Offered where nobody says what came of
    /// it.
    virtual void share(const QString& path, Went went) = 0;
};

/// Files that leave are written first and placed then, one after another. What came in stays until
/// the next one does (a copy that is restored is read after everything of the window is gone), what
/// was saved until it is in its place, what was shared until the next one is made; and nothing
/// longer than until Frond begins again.
class PhoneFileDialogs : public FileDialogs {
public:
    /// `folder` is this one's alone; below it "in" and "out" are made.
    PhoneFileDialogs(std::unique_ptr<PhoneFiles> system, QString folder);

    /// Removes all that is there.
    static void clear(const QString& folder);

    void open(const QString& filter, Chosen chosen) override;
    /// No phone gives one that can still be written to next week.
    void folder(Chosen chosen) override;
    [[nodiscard]] bool hasFolders() const override { return false; }
    void save(const QString& name, const QString& filter, Chosen chosen) override;
    void share(const QString& name, const QString& filter, Chosen chosen) override;
    void written(const QString& path, std::function<void(Handed)> done) override;
    [[nodiscard]] bool isOpen() const override { return m_asks; }

private:
    [[nodiscard]] QString newPlace(const QString& name);
    void forgetOffered();
    void answered(const std::function<void()>& tell);

    std::unique_ptr<PhoneFiles> m_system;
    QString m_folder;
    int m_places = 0;
    std::set<QString> m_shared;     ///< paths that share() gave
    std::vector<QString> m_offered; ///< to a program that may be reading them
    std::deque<std::function<void()>> m_waiting;
    bool m_asks = false; ///< a page of the system is in front
};

} // namespace frond
