// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace frond {

/// Files that come from a person or go where they say, through the system's own pages. One is asked
/// for at a time; answers come later, in the thread of the window.
class IosDocuments {
public:
    IosDocuments();
    ~IosDocuments();
    IosDocuments(const IosDocuments&) = delete;
    IosDocuments& operator=(const IosDocuments&) = delete;

    /// Moves a copy of what is chosen into `folder`. Empty where nothing was; a path at which there
    /// is nothing where it could not be moved.
    void pick(const std::string& folder, std::function<void(const std::string& path)> picked);
    /// Whether a copy of the file lies where the person chose.
    void saveAs(const std::string& path, std::function<void(bool there)> went);
    /// Whether something was done with the file, which stays until then.
    void share(const std::string& path, std::function<void(bool done)> went);

private:
    class Pages;
    std::unique_ptr<Pages> m_pages;
};

} // namespace frond
