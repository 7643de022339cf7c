// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** What Frond hands over while it is open (docs/formats/reminders.md): times, and a line. */
final class HandOver {
    static final String NEUTRAL_LINE = "A quiet moment, if you'd like one.";

    String line = NEUTRAL_LINE;
    boolean exact;
    long made;
    final List<LocalDateTime> due = new ArrayList<LocalDateTime>();

    /** Without times when the file is absent, cannot be read, or is not whole. */
    static HandOver read(File file) {
        try {
            return parse(new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8));
        } catch (IOException absent) {
            return new HandOver();
        }
    }

    static HandOver parse(String text) {
        HandOver handOver = new HandOver();
        String[] lines = text.split("\n", -1);
        int count = lines.length;
        boolean whole = count > 2 && lines[0].equals("frond-handover 1")
                && lines[count - 2].equals("end") && lines[count - 1].isEmpty();
        if (!whole) {
            return handOver;
        }
        for (String line : lines) {
            if (line.startsWith("line ")) {
                handOver.line = line.substring(5);
            } else if (line.startsWith("exact ")) {
                handOver.exact = line.equals("exact yes");
            } else if (line.startsWith("made ")) {
                handOver.made = number(line.substring(5));
            } else if (line.startsWith("at ")) {
                LocalDateTime time = time(line.substring(3));
                if (time != null) {
                    handOver.due.add(time);
                }
            }
        }
        return handOver;
    }

    /** "2026-03-29T20:30"; null for anything else. */
    static LocalDateTime time(String text) {
        if (text.length() != 16) {
            return null;
        }
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            return 0;
        }
    }
}
