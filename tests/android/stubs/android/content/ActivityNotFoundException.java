// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content;

public class ActivityNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
