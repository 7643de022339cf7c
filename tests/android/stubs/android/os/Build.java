// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.os;

public class Build {
    public static class VERSION {
        public static int SDK_INT = 34;
    }
}
