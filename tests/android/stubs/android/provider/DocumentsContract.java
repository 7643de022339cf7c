// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.provider;

import android.content.ContentResolver;
import android.net.Uri;
import java.io.FileNotFoundException;

public final class DocumentsContract {
    private DocumentsContract() {}

    public static boolean deleteDocument(ContentResolver resolver, Uri uri) throws FileNotFoundException {
        return resolver.kept.remove(uri) != null;
    }
}
