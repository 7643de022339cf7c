// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.net;

public abstract class Uri {
    public static Uri fromParts(final String scheme, final String part, String fragment) {
        return new Uri() {
            @Override
            public String toString() {
                return scheme + ":" + part;
            }
        };
    }
}
