// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.app;

import android.content.Context;
import android.graphics.drawable.Icon;
import java.util.ArrayList;
import java.util.List;

public class Notification {
    public static final int VISIBILITY_SECRET = -1;

    public CharSequence title;
    public int visibility;
    public boolean goesWhenTouched;
    public boolean ongoing;
    public boolean alertsOnce;
    public String channel;
    public PendingIntent intent;
    public final List<Action> actions = new ArrayList<Action>();

    public static class Action {
        public CharSequence title;
        public PendingIntent intent;

        public static final class Builder {
            private final Action action = new Action();

            public Builder(Icon icon, CharSequence title, PendingIntent intent) {
                action.title = title;
                action.intent = intent;
            }

            public Action build() {
                return action;
            }
        }
    }

    public static class Builder {
        private final Notification made = new Notification();

        public Builder(Context context, String channel) {
            made.channel = channel;
        }

        public Builder setSmallIcon(Icon icon) {
            return this;
        }

        public Builder setContentTitle(CharSequence title) {
            made.title = title;
            return this;
        }

        public Builder setVisibility(int visibility) {
            made.visibility = visibility;
            return this;
        }

        public Builder setLocalOnly(boolean local) {
            return this;
        }

        public Builder setAutoCancel(boolean auto) {
            made.goesWhenTouched = auto;
            return this;
        }

        public Builder setOngoing(boolean ongoing) {
            made.ongoing = ongoing;
            return this;
        }

        public Builder setOnlyAlertOnce(boolean once) {
            made.alertsOnce = once;
            return this;
        }

        public Builder setContentIntent(PendingIntent intent) {
            made.intent = intent;
            return this;
        }

        public Builder addAction(Action action) {
            made.actions.add(action);
            return this;
        }

        public Notification build() {
            return made;
        }
    }
}
