// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content;

public interface SharedPreferences {
    boolean getBoolean(String name, boolean standard);

    Editor edit();

    interface Editor {
        Editor putBoolean(String name, boolean value);

        void apply();
    }
}
