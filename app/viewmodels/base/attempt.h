// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/qtconvert.h"
#include "core/base/storageerror.h"

namespace frond {

/// Makes `change` through a port. True when it is on disk; otherwise `object` says why by its
/// signal failed(QString) and still holds what was typed.
template <class Object, class Change>
bool attempt(Object* object, Change&& change) {
    try {
        change();
        return true;
    } catch (const StorageError& error) {
        emit object->failed(notSavedText(error));
        return false;
    }
}

} // namespace frond
