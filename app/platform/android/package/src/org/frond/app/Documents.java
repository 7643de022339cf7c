// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.app.Activity;
import android.content.ClipData;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.provider.DocumentsContract;
import android.provider.OpenableColumns;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Files that come from a person or go where they say: through the system's own pages, which need no
 * permission. One is asked for at a time. */
public final class Documents {
    static final int PICK = 11;
    static final int SAVE = 12;
    static final int SHARE = 13;

    // As app/platform/android/androidfiles.cpp reads them.
    static final int NOWHERE = 0;
    static final int THERE = 1;
    static final int OFFERED = 2;
    static final int FAILED = 3;

    /** Who is told of the answer: the C++ side, or a test. */
    interface Hears {
        void answered(int went, String path);
    }

    /** Runs what copies a file; a test does it at once. */
    interface Runs {
        void run(Runnable work);
    }

    /** Lets time go by in the thread of a copy. */
    interface Waits {
        void milliseconds(long time) throws InterruptedException;
    }

    static Hears hears = Documents::answered;
    static Runs runs = work -> new Thread(work).start();
    static Waits waits = Thread::sleep;

    /** An app that sends on what it takes may show it whole only then. Milliseconds. */
    private static final long[] PAUSES = {200, 800, 3000};

    private static final String UNNAMED = "file";
    private static final Map<String, String> TYPES = new HashMap<String, String>();

    static {
        TYPES.put("csv", "text/csv");
        TYPES.put("html", "text/html");
        TYPES.put("ics", "text/calendar");
        TYPES.put("json", "application/json");
        TYPES.put("pdf", "application/pdf");
        TYPES.put("png", "image/png");
        TYPES.put("svg", "image/svg+xml");
    }

    /** The file that what is asked for now is about, or the folder that one is copied into. */
    private static String asked = "";

    private Documents() {}

    /** In any thread. */
    private static native void answered(int went, String path);

    /** A copy of the file that the person chooses comes into {@code folder}. */
    public static void pick(Context context, String folder) {
        ask(context, PICK, folder, new Intent(Intent.ACTION_OPEN_DOCUMENT)
                .addCategory(Intent.CATEGORY_OPENABLE).setType("*/*"));
    }

    /** A copy of the file {@code path} goes where the person chooses. */
    public static void saveAs(Context context, String path) {
        Intent intent = new Intent(Intent.ACTION_CREATE_DOCUMENT)
                .addCategory(Intent.CATEGORY_OPENABLE).setType(typeOf(path));
        ask(context, SAVE, path, intent.putExtra(Intent.EXTRA_TITLE, new File(path).getName()));
    }

    /** The person chooses an app that may read the file {@code path}, which lies in
     * {@link SharedFiles#folder}. The system does not say what that app did. */
    public static void share(Context context, String path) {
        Intent intent = new Intent(Intent.ACTION_SEND).setType(typeOf(path))
                .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION);
        intent.putExtra(Intent.EXTRA_STREAM, SharedFiles.uriOf(context, new File(path)));
        // The right to read goes to the app that is chosen, by way of what is clipped.
        intent.setClipData(ClipData.newRawUri("", SharedFiles.uriOf(context, new File(path))));
        ask(context, SHARE, path, Intent.createChooser(intent, null));
    }

    private static void ask(Context context, int request, String path, Intent intent) {
        if (!(context instanceof Activity)) {
            hears.answered(FAILED, path);
            return;
        }
        Activity activity = (Activity) context;
        activity.runOnUiThread(() -> {
            asked = path;
            try {
                activity.startActivityForResult(intent, request);
            } catch (RuntimeException none) { // no such page, or one that is forbidden here
                asked = "";
                hears.answered(FAILED, path);
            }
        });
    }

    /** The person has answered, or went back; in the thread of the activity. */
    static void arrived(Activity activity, int request, int result, Intent data) {
        String path = asked;
        Uri uri = data == null ? null : data.getData();
        if (request == SAVE && path.isEmpty() && result == Activity.RESULT_OK && uri != null) {
            runs.run(() -> removeEmpty(activity, uri)); // asked for by a process that is gone
        }
        if (request < PICK || request > SHARE || path.isEmpty()) {
            return; // another's, or of such a process
        }
        asked = "";
        if (request == SHARE) {
            hears.answered(OFFERED, path); // also where it was closed: the system does not tell
        } else if (result != Activity.RESULT_OK || uri == null) {
            hears.answered(NOWHERE, request == PICK ? "" : path);
        } else if (request == PICK) {
            runs.run(() -> fetch(activity, uri, new File(path)));
        } else {
            runs.run(() -> put(activity, uri, new File(path)));
        }
    }

    private static void fetch(Context context, Uri from, File folder) {
        File file = new File(folder, nameOf(context, from));
        try (InputStream in = context.getContentResolver().openInputStream(from);
                OutputStream out = new FileOutputStream(file)) {
            copy(in, out);
            hears.answered(THERE, file.getPath());
        } catch (IOException | RuntimeException unreadable) { // an app that gives it may throw anything
            file.delete();
            hears.answered(FAILED, file.getPath());
        }
    }

    private static void put(Context context, Uri to, File file) {
        boolean whole = false;
        try (InputStream in = new FileInputStream(file);
                OutputStream out = context.getContentResolver().openOutputStream(to, "wt")) {
            whole = copy(in, out) == file.length();
        } catch (IOException | RuntimeException unwritable) {
            whole = false;
        }
        whole = whole && isSameSoon(context, to, file);
        if (!whole) {
            remove(context, to);
        }
        hears.answered(whole ? THERE : FAILED, file.getPath());
    }

    private static boolean isSameSoon(Context context, Uri uri, File file) {
        try {
            for (long pause : PAUSES) {
                if (isSame(context, uri, file)) {
                    return true;
                }
                waits.milliseconds(pause);
            }
            return isSame(context, uri, file);
        } catch (InterruptedException ends) {
            return false;
        }
    }

    /** Read back: an app that takes it may have kept less. */
    private static boolean isSame(Context context, Uri uri, File file) {
        try (InputStream there = context.getContentResolver().openInputStream(uri);
                InputStream here = new FileInputStream(file)) {
            byte[] one = new byte[1 << 16];
            byte[] other = new byte[1 << 16];
            while (true) {
                int count = fill(here, one);
                if (fill(there, other) != count) {
                    return false;
                }
                for (int at = 0; at < count; ++at) {
                    if (one[at] != other[at]) {
                        return false;
                    }
                }
                if (count < one.length) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** Half a file is not left where the person chose. */
    private static void remove(Context context, Uri uri) {
        try {
            DocumentsContract.deleteDocument(context.getContentResolver(), uri);
        } catch (IOException | RuntimeException stays) {
            return;
        }
    }

    /** What was made for a file that nobody can write any more, and is no older one's place. */
    private static void removeEmpty(Context context, Uri uri) {
        boolean empty = false;
        try (InputStream in = context.getContentResolver().openInputStream(uri)) {
            empty = in != null && in.read() < 0;
        } catch (IOException | RuntimeException unreadable) {
            empty = false;
        }
        if (empty) {
            remove(context, uri);
        }
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        if (in == null || out == null) {
            throw new IOException();
        }
        byte[] part = new byte[1 << 16];
        long all = 0;
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            out.write(part, 0, count);
            all += count;
        }
        return all;
    }

    /** As much as there is, at most all of {@code part}. */
    private static int fill(InputStream in, byte[] part) throws IOException {
        if (in == null) {
            throw new IOException();
        }
        int all = 0;
        while (all < part.length) {
            int count = in.read(part, all, part.length - all);
            if (count < 0) {
                break;
            }
            all += count;
        }
        return all;
    }

    /** Its name, without what would lead out of a folder. */
    private static String nameOf(Context context, Uri uri) {
        String name = null;
        try (Cursor cursor = context.getContentResolver().query(
                uri, new String[] {OpenableColumns.DISPLAY_NAME}, null, null, null)) {
            if (cursor != null && cursor.moveToFirst()) {
                name = cursor.getString(0);
            }
        } catch (RuntimeException unnamed) {
            name = null;
        }
        String last = name == null ? "" : name.substring(name.lastIndexOf('/') + 1).replace('\0', '_').trim();
        return last.isEmpty() || last.equals(".") || last.equals("..") ? UNNAMED : last;
    }

    static String typeOf(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return type == null ? "application/octet-stream" : type;
    }
}
