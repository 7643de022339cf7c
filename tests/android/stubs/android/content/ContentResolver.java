// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content;

import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** What other apps keep, in memory. */
public class ContentResolver {
    public final Map<Uri, byte[]> kept = new HashMap<Uri, byte[]>();
    public final Map<Uri, String> names = new HashMap<Uri, String>();
    public int room = Integer.MAX_VALUE;
    public boolean loses;
    public boolean showsPart;

    public final InputStream openInputStream(Uri uri) throws FileNotFoundException {
        if (!kept.containsKey(uri)) {
            throw new FileNotFoundException();
        }
        byte[] all = kept.get(uri);
        return new ByteArrayInputStream(all, 0, showsPart ? all.length / 2 : all.length);
    }

    public final OutputStream openOutputStream(Uri uri, String mode) throws FileNotFoundException {
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                if (size() > room) {
                    throw new IOException("no room");
                }
                byte[] all = toByteArray();
                kept.put(uri, loses ? java.util.Arrays.copyOf(all, all.length / 2) : all);
            }
        };
    }

    public final Cursor query(Uri uri, String[] columns, String where, String[] with, String order) {
        if (!names.containsKey(uri)) {
            throw new SecurityException();
        }
        MatrixCursor cursor = new MatrixCursor(columns);
        cursor.addRow(new Object[] {names.get(uri)});
        return cursor;
    }
}
