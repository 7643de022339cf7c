// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace frond {

/// While the app is not active, which is when iOS takes the picture for its switcher, a view in the
/// colour of the window's ground lies over each window: there is nothing to be read on it.
class CoverView {
public:
    CoverView();
    ~CoverView();
    CoverView(const CoverView&) = delete;
    CoverView& operator=(const CoverView&) = delete;

private:
    class Views;
    std::unique_ptr<Views> m_views;
};

} // namespace frond
