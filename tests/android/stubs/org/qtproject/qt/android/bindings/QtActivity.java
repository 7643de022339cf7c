// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; in Qt's own package for Android.
package org.qtproject.qt.android.bindings;

import android.app.Activity;

public class QtActivity extends Activity {}
