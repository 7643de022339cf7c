// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content;

import android.content.pm.PackageManager;
import android.content.res.Resources;
import java.io.File;
import java.util.concurrent.Executor;

public abstract class Context {
    public static final int MODE_PRIVATE = 0;
    public static final String ACTIVITY_SERVICE = "activity";
    public static final String ALARM_SERVICE = "alarm";
    public static final String BIOMETRIC_SERVICE = "biometric";
    public static final String NOTIFICATION_SERVICE = "notification";
    public static final String VIBRATOR_SERVICE = "vibrator";

    public abstract Object getSystemService(String name);

    public abstract Executor getMainExecutor();

    public abstract File getFilesDir();

    public abstract File getCacheDir();

    public abstract ContentResolver getContentResolver();

    public abstract Resources getResources();

    public abstract PackageManager getPackageManager();

    public abstract String getPackageName();

    public abstract SharedPreferences getSharedPreferences(String name, int mode);

    public abstract void startActivity(Intent intent);

    public abstract ComponentName startForegroundService(Intent intent);

    public abstract boolean stopService(Intent intent);
}
