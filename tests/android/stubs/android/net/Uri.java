// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.net;

import android.os.Parcelable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class Uri implements Parcelable {
    private final String text;

    private Uri(String text) {
        this.text = text;
    }

    public static Uri fromParts(String scheme, String part, String fragment) {
        return new Uri(scheme + ":" + part);
    }

    public static Uri parse(String text) {
        return new Uri(text);
    }

    public List<String> getPathSegments() {
        List<String> parts = new ArrayList<String>();
        String path = text.substring(text.indexOf("://") + 3);
        for (String part : path.split("/")) {
            parts.add(part.replace("%2F", "/"));
        }
        return Collections.unmodifiableList(parts.subList(1, parts.size()));
    }

    public String getLastPathSegment() {
        List<String> parts = getPathSegments();
        return parts.isEmpty() ? null : parts.get(parts.size() - 1);
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Uri && ((Uri) other).text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    public static final class Builder {
        private String text = "";

        public Builder scheme(String scheme) {
            text = scheme + "://";
            return this;
        }

        public Builder authority(String authority) {
            text += authority;
            return this;
        }

        public Builder appendPath(String part) {
            text += "/" + part.replace("/", "%2F");
            return this;
        }

        public Uri build() {
            return new Uri(text);
        }
    }
}
