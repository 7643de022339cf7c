// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace frond {

/// Texts are English where they stand in the sources, in the plural. From now on each is said in
/// the language of the default locale where there is a file of it, and with a number in the right
/// form.
void installTranslations(QCoreApplication& app);

} // namespace frond
