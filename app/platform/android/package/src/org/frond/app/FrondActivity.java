// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import android.content.Intent;
import org.qtproject.qt.android.bindings.QtActivity;

/** The window that Qt draws in; there is one. */
public class FrondActivity extends QtActivity {
    /** It was open already: what it is wanted for now is what {@link Arrival} reads. */
    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        setIntent(intent);
        Arrival.tell();
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] permissions, int[] results) {
        super.onRequestPermissionsResult(request, permissions, results);
        Arrival.tell();
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        super.onActivityResult(request, result, data);
        Documents.arrived(this, request, result, data);
    }
}
