// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content;

public interface SharedPreferences {
    boolean getBoolean(String name, boolean standard);

    String getString(String name, String standard);

    Editor edit();

    interface Editor {
        Editor putBoolean(String name, boolean value);

        Editor putString(String name, String value);

        Editor remove(String name);

        void apply();

        boolean commit();
    }
}
