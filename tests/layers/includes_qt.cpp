// SPDX-License-Identifier: GPL-3.0-or-later
// Must not compile: built with what core, and what data, may see. A test of ours looks for exactly
// this error, so that another one does not pass for it.
#include <QString>

QString text();
