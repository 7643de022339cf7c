// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content.pm;

public class ServiceInfo {
    public static final int FOREGROUND_SERVICE_TYPE_SPECIAL_USE = 1 << 30;
}
