// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.app.Activity;
import android.app.ActivityManager;
import android.app.AlarmManager;
import android.app.NotificationManager;
import android.content.ActivityNotFoundException;
import android.content.ComponentName;
import android.content.ContentResolver;
import android.content.Intent;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.content.res.Resources;
import android.hardware.biometrics.BiometricManager;
import android.os.SystemClock;
import android.os.Vibrator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A phone as far as reminders see one. */
final class FakePhone extends Activity {
    final AlarmManager alarms = new AlarmManager();
    final NotificationManager notifications = new NotificationManager();
    final ActivityManager activities = new ActivityManager();
    final Vibrator vibrator = new Vibrator();
    BiometricManager biometrics; // null where there is no hardware
    final Set<String> features = new HashSet<String>();
    final ExecutorService window = Executors.newSingleThreadExecutor(); // its thread
    long started; // seconds: what the clock on the wall said, or would have, when it was started
    final List<String> asked = new ArrayList<String>();
    final List<Intent> opened = new ArrayList<Intent>();
    final Map<String, Object> kept = new HashMap<String, Object>();
    final List<Intent> services = new ArrayList<Intent>();
    int servicesStopped;
    boolean inBackground;
    final ContentResolver others = new ContentResolver();
    final List<Integer> requests = new ArrayList<Integer>();
    boolean hasNoApps;
    final File folder;

    FakePhone() throws IOException {
        folder = Files.createTempDirectory("frond").toFile();
        Files.createDirectories(Alarms.handOverFile(this).toPath().getParent());
        SystemClock.elapsed = 0;
    }

    void handOver(long made, boolean exact, String... times) throws IOException {
        StringBuilder text = new StringBuilder("frond-handover 1\nmade " + made
                + "\nline A quiet moment, if you'd like one.\nexact " + (exact ? "yes" : "no") + "\n");
        for (String time : times) {
            text.append("at ").append(time).append('\n');
        }
        Files.write(Alarms.handOverFile(this).toPath(),
                text.append("end\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    File logFile() {
        return new File(folder, Reminders.DATABASE + ".reminders-log");
    }

    String log() throws IOException {
        File file = logFile();
        return file.exists() ? new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8) : "";
    }

    /** It is {@code now}: alarms whose time has come go off, as the system sends them. */
    void goTo(long now) {
        SystemClock.elapsed = (now - started) * 1000;
        List<Intent> off = new ArrayList<Intent>();
        for (Map.Entry<Integer, AlarmManager.Armed> entry
                : new ArrayList<Map.Entry<Integer, AlarmManager.Armed>>(alarms.armed.entrySet())) {
            boolean byTheWall = entry.getValue().clock == AlarmManager.RTC_WAKEUP;
            if (entry.getValue().at <= (byTheWall ? now * 1000 : SystemClock.elapsed)) {
                alarms.armed.remove(entry.getKey());
                off.add(entry.getValue().pending.intent);
            }
        }
        for (Intent intent : off) {
            ReminderReceiver.receive(this, intent, now);
        }
    }

    @Override
    public Object getSystemService(String name) {
        return name.equals(ALARM_SERVICE) ? alarms
                : name.equals(NOTIFICATION_SERVICE) ? notifications
                : name.equals(VIBRATOR_SERVICE) ? vibrator
                : name.equals(BIOMETRIC_SERVICE) ? biometrics : activities;
    }

    @Override
    public File getCacheDir() {
        return new File(folder, "cache");
    }

    @Override
    public ContentResolver getContentResolver() {
        return others;
    }

    @Override
    public void startActivityForResult(Intent intent, int request) {
        if (hasNoApps) {
            throw new ActivityNotFoundException();
        }
        opened.add(intent);
        requests.add(request);
    }

    @Override
    public Executor getMainExecutor() {
        return window;
    }

    @Override
    public File getFilesDir() {
        return folder;
    }

    /** The words of res/values/strings.xml stand in the package; here only that they come from it. */
    @Override
    public Resources getResources() {
        return new Resources();
    }

    @Override
    public PackageManager getPackageManager() {
        return new PackageManager() {
            @Override
            public boolean hasSystemFeature(String name) {
                return features.contains(name);
            }

            @Override
            public Intent getLaunchIntentForPackage(String name) {
                return new Intent("android.intent.action.MAIN");
            }
        };
    }

    @Override
    public String getPackageName() {
        return "org.frond.app";
    }

    @Override
    public SharedPreferences getSharedPreferences(String name, int mode) {
        return new SharedPreferences() {
            @Override
            public boolean getBoolean(String name, boolean standard) {
                return kept.containsKey(name) || standard;
            }

            @Override
            public String getString(String name, String standard) {
                return kept.containsKey(name) ? (String) kept.get(name) : standard;
            }

            @Override
            public Editor edit() {
                return new Editor() {
                    @Override
                    public Editor putBoolean(String name, boolean value) {
                        kept.put(name, value);
                        return this;
                    }

                    @Override
                    public Editor putString(String name, String value) {
                        kept.put(name, value);
                        return this;
                    }

                    @Override
                    public Editor remove(String name) {
                        kept.remove(name);
                        return this;
                    }

                    @Override
                    public boolean commit() {
                        return true;
                    }

                    @Override
                    public void apply() {}
                };
            }
        };
    }

    @Override
    public void startActivity(Intent intent) {
        opened.add(intent);
    }

    /** The service is begun when the test says so; in the background the system refuses. */
    @Override
    public ComponentName startForegroundService(Intent intent) {
        if (inBackground) {
            throw new IllegalStateException("not allowed");
        }
        services.add(intent);
        return null;
    }

    @Override
    public boolean stopService(Intent intent) {
        ++servicesStopped;
        return true;
    }

    @Override
    protected void asked(String permission) {
        asked.add(permission);
    }
}
