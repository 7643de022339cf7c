// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What happened to reminders while nobody looked (docs/formats/reminders.md). Only added to. */
final class ReminderLog {
    static final String SHOWN = "shown";
    static final String FAILED = "failed";
    static final String LATER = "later";
    static final String NOT_TODAY = "not_today";
    static final String STARTED = "started";

    /** Names the one that is only tried out. */
    static final LocalDateTime TRY = LocalDateTime.of(1970, 1, 1, 0, 0);

    static final class Event {
        final long at;
        final String word;
        final LocalDateTime due;
        final LocalDateTime until;

        Event(long at, String word, LocalDateTime due, LocalDateTime until) {
            this.at = at;
            this.word = word;
            this.due = due;
            this.until = until;
        }
    }

    private final File file;

    ReminderLog(File file) {
        this.file = file;
    }

    List<Event> read() {
        List<Event> events = new ArrayList<Event>();
        try {
            String text = new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n'); // a line without an end is being written
            for (String line : text.substring(0, end + 1).split("\n")) {
                Event event = parse(line);
                if (event != null) {
                    events.add(event);
                }
            }
        } catch (IOException absent) {
            return events;
        }
        return events;
    }

    /** One write, under the lock that Frond itself takes too; that one holds between processes alone. */
    void append(Event event) {
        synchronized (ReminderLog.class) {
            write(event);
        }
    }

    private void write(Event event) {
        try {
            RandomAccessFile out = new RandomAccessFile(file, "rw");
            try {
                FileLock lock = out.getChannel().lock();
                try {
                    String line = text(event);
                    if (out.length() > 0) {
                        out.seek(out.length() - 1);
                        if (out.read() != '\n') {
                            line = "\n" + line; // ends what a loss of power cut short
                        }
                    }
                    out.seek(out.length());
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                    out.getFD().sync();
                } finally {
                    lock.release();
                }
            } finally {
                out.close();
            }
        } catch (IOException full) {
            // Nothing else can be done here; Frond tells of a reminder it has no line of.
            return;
        }
    }

    static String text(Event event) {
        String line = event.at + " " + event.word + " " + event.due;
        return (event.until == null ? line : line + " " + event.until) + "\n";
    }

    static Event parse(String line) {
        String[] parts = line.split(" ");
        boolean later = parts.length > 1 && parts[1].equals(LATER);
        boolean known = later || parts.length > 1 && (parts[1].equals(SHOWN)
                || parts[1].equals(FAILED) || parts[1].equals(NOT_TODAY)
                || parts[1].equals(STARTED));
        if (!known || parts.length != (later ? 4 : 3)) {
            return null;
        }
        LocalDateTime due = HandOver.time(parts[2]);
        LocalDateTime until = later ? HandOver.time(parts[3]) : null;
        if (due == null || later && until == null) {
            return null;
        }
        try {
            return new Event(Long.parseLong(parts[0]), parts[1], due, until);
        } catch (NumberFormatException wrong) {
            return null;
        }
    }
}
