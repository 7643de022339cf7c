// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.os;

public final class CancellationSignal {
    private boolean canceled;
    private OnCancelListener listener;

    public interface OnCancelListener {
        void onCancel();
    }

    public void cancel() {
        OnCancelListener told;
        synchronized (this) {
            if (canceled) {
                return;
            }
            canceled = true;
            told = listener;
        }
        if (told != null) {
            told.onCancel();
        }
    }

    public synchronized boolean isCanceled() {
        return canceled;
    }

    public void setOnCancelListener(OnCancelListener listener) {
        synchronized (this) {
            this.listener = listener;
            if (!canceled) {
                return;
            }
        }
        listener.onCancel();
    }
}
