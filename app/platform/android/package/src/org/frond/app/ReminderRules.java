// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to come and what is due, the same as core/reminder/reminderport.cpp says. A time in a gap moves
 * forward by the gap and one in an overlap is the first of the two, as java.time has it.
 */
final class ReminderRules {
    static final long LATEST_AFTER = 60 * 60; // seconds
    static final long LATER_BY = 30 * 60;

    private ReminderRules() {}

    static long instant(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toEpochSecond();
    }

    /** What is still to appear, whenever that may be, in order. */
    static Set<LocalDateTime> open(HandOver handOver, List<ReminderLog.Event> events) {
        Set<LocalDateTime> open = new TreeSet<LocalDateTime>(handOver.due);
        Set<LocalDate> notToday = new HashSet<LocalDate>();
        for (ReminderLog.Event event : events) {
            boolean takenIn = event.at <= handOver.made;
            if (event.word.equals(ReminderLog.LATER) && !takenIn) {
                open.add(event.until);
            } else if (event.word.equals(ReminderLog.NOT_TODAY) && !takenIn) {
                notToday.add(event.due.toLocalDate());
            }
        }
        for (ReminderLog.Event event : events) {
            if (event.word.equals(ReminderLog.SHOWN) || event.word.equals(ReminderLog.FAILED)) {
                open.remove(event.due);
            }
        }
        Set<LocalDateTime> left = new TreeSet<LocalDateTime>();
        for (LocalDateTime time : open) {
            if (!notToday.contains(time.toLocalDate())) {
                left.add(time);
            }
        }
        return left;
    }

    static List<LocalDateTime> due(Set<LocalDateTime> open, ZoneId zone, long now) {
        List<LocalDateTime> due = new ArrayList<LocalDateTime>();
        for (LocalDateTime time : open) {
            long late = now - instant(time, zone);
            if (late >= 0 && late <= LATEST_AFTER) {
                due.add(time);
            }
        }
        return due;
    }

    /** At most {@code count} instants to come, in order. */
    static List<Long> next(Set<LocalDateTime> open, ZoneId zone, long now, int count) {
        Set<Long> instants = new TreeSet<Long>();
        for (LocalDateTime time : open) {
            long at = instant(time, zone);
            if (at > now) {
                instants.add(at);
            }
        }
        List<Long> next = new ArrayList<Long>(instants);
        return next.size() > count ? next.subList(0, count) : next;
    }
}
