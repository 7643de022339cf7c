// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.OpenableColumns;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;

/** Gives an app that a person chose the file that they share, to read, and nothing else. */
public class SharedFiles extends ContentProvider {
    private static final String SCHEME = "content";
    private static final String AUTHORITY = ".shared";

    /** Whatever lies below it can be shared; nothing stays there. */
    static File folder(Context context) {
        return new File(context.getCacheDir(), "out");
    }

    /** content://org.frond.app.shared/1/summary.pdf for out/1/summary.pdf. */
    static Uri uriOf(Context context, File file) {
        return new Uri.Builder().scheme(SCHEME).authority(context.getPackageName() + AUTHORITY)
                .appendPath(file.getParentFile().getName()).appendPath(file.getName()).build();
    }

    private File fileOf(Uri uri) throws FileNotFoundException {
        List<String> parts = uri.getPathSegments();
        if (parts.size() == 2) {
            File root = folder(getContext());
            File file = new File(new File(root, parts.get(0)), parts.get(1));
            if (file.isFile() && isBelow(root, file)) {
                return file;
            }
        }
        throw new FileNotFoundException();
    }

    private static boolean isBelow(File root, File file) {
        try {
            return file.getCanonicalFile().getParentFile().getParentFile().equals(root.getCanonicalFile());
        } catch (IOException unknown) {
            return false;
        }
    }

    @Override
    public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
        if (!"r".equals(mode)) {
            throw new FileNotFoundException();
        }
        return ParcelFileDescriptor.open(fileOf(uri), ParcelFileDescriptor.MODE_READ_ONLY);
    }

    @Override
    public Cursor query(Uri uri, String[] wanted, String where, String[] with, String order) {
        String[] columns = wanted == null
                ? new String[] {OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE} : wanted;
        MatrixCursor cursor = new MatrixCursor(columns);
        try {
            File file = fileOf(uri);
            Object[] row = new Object[columns.length];
            for (int at = 0; at < columns.length; ++at) {
                row[at] = columns[at].equals(OpenableColumns.DISPLAY_NAME) ? file.getName()
                        : columns[at].equals(OpenableColumns.SIZE) ? Long.valueOf(file.length()) : null;
            }
            cursor.addRow(row);
        } catch (FileNotFoundException gone) {
            return cursor; // empty
        }
        return cursor;
    }

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public String getType(Uri uri) {
        return Documents.typeOf(uri.getLastPathSegment() == null ? "" : uri.getLastPathSegment());
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        return null;
    }

    @Override
    public int delete(Uri uri, String where, String[] with) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] with) {
        return 0;
    }
}
