// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.content;

import android.database.Cursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import java.io.FileNotFoundException;

public abstract class ContentProvider {
    private Context context;

    public void attach(Context phone) {
        context = phone;
    }

    public final Context getContext() {
        return context;
    }

    public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
        throw new FileNotFoundException();
    }

    public abstract boolean onCreate();

    public abstract Cursor query(Uri uri, String[] columns, String where, String[] with, String order);

    public abstract String getType(Uri uri);

    public abstract Uri insert(Uri uri, ContentValues values);

    public abstract int delete(Uri uri, String where, String[] with);

    public abstract int update(Uri uri, ContentValues values, String where, String[] with);
}
