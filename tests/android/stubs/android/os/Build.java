// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.os;

public class Build {
    public static class VERSION {
        public static int SDK_INT = 34;

        /** For a member that came with API {@code level}. */
        public static void needs(int level) {
            if (SDK_INT < level) {
                throw new NoSuchMethodError("came with API " + level);
            }
        }
    }
}
