<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DayText</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObservationText</name>
    <message numerus="yes">
        <source>Easy or okay in %1 of your last %2 entries at %3, over %4 days.</source>
        <translation>
            <numerusform>Easy or okay in %1 of your last %2 entry at %3, over %4 days.</numerusform>
            <numerusform>Easy or okay in %1 of your last %2 entries at %3, over %4 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pain during was %1 or less in %2 of your last %3 entries at %4, over %5 days.</source>
        <translation>
            <numerusform>Pain during was %1 or less in %2 of your last %3 entry at %4, over %5 days.</numerusform>
            <numerusform>Pain during was %1 or less in %2 of your last %3 entries at %4, over %5 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pain during was %1 or less, or easy or okay, in %2 of your last %3 entries at %4, over %5 days.</source>
        <translation>
            <numerusform>Pain during was %1 or less, or easy or okay, in %2 of your last %3 entry at %4, over %5 days.</numerusform>
            <numerusform>Pain during was %1 or less, or easy or okay, in %2 of your last %3 entries at %4, over %5 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln entries with a rating at %1; it would take %2.</source>
        <translation>
            <numerusform>There is %Ln entry with a rating at %1; it would take %2.</numerusform>
            <numerusform>There are %Ln entries with a rating at %1; it would take %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They lie within %Ln days; it would take a week.</source>
        <translation>
            <numerusform>They lie within %Ln day; it would take a week.</numerusform>
            <numerusform>They lie within %Ln days; it would take a week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message numerus="yes">
        <source>Each bar is the mean week of %Ln months.</source>
        <translation>
            <numerusform>Each bar is the mean week of %Ln month.</numerusform>
            <numerusform>Each bar is the mean week of %Ln months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each bar is the mean week of %Ln years.</source>
        <translation>
            <numerusform>Each bar is the mean week of %Ln year.</numerusform>
            <numerusform>Each bar is the mean week of %Ln years.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Minutes noted in %1 of %Ln months; a week %2, together %3.</source>
        <translation>
            <numerusform>Minutes noted in %1 of %Ln month; a week %2, together %3.</numerusform>
            <numerusform>Minutes noted in %1 of %Ln months; a week %2, together %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Minutes noted in %1 of %Ln years; a week %2, together %3.</source>
        <translation>
            <numerusform>Minutes noted in %1 of %Ln year; a week %2, together %3.</numerusform>
            <numerusform>Minutes noted in %1 of %Ln years; a week %2, together %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Depth: %1 in %Ln entries.</source>
        <translation>
            <numerusform>Depth: %1 in %Ln entry.</numerusform>
            <numerusform>Depth: %1 in %Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each bar is the mean week of %Ln weeks.</source>
        <translation>
            <numerusform>Each bar is the mean week of %Ln week.</numerusform>
            <numerusform>Each bar is the mean week of %Ln weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your plan had %1, with %Ln rest days.</source>
        <translation>
            <numerusform>Your plan had %1, with %Ln rest day.</numerusform>
            <numerusform>Your plan had %1, with %Ln rest days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Minutes noted in %1 of %Ln weeks; a week %2, together %3.</source>
        <translation>
            <numerusform>Minutes noted in %1 of %Ln week; a week %2, together %3.</numerusform>
            <numerusform>Minutes noted in %1 of %Ln weeks; a week %2, together %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonsWords</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln entries, %1 had pain as a number and %2 a word.</source>
        <translation>
            <numerusform>Of %Ln entry, %1 had pain as a number and %2 a word.</numerusform>
            <numerusform>Of %Ln entries, %1 had pain as a number and %2 a word.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln entries, pain at most %1</source>
        <translation>
            <numerusform>from %Ln entry, pain at most %1</numerusform>
            <numerusform>from %Ln entries, pain at most %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your plan has %1 sessions.</source>
        <translation>
            <numerusform>Your plan has %1 session.</numerusform>
            <numerusform>Your plan has %1 sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your plan has %1 short sessions.</source>
        <translation>
            <numerusform>Your plan has %1 short session.</numerusform>
            <numerusform>Your plan has %1 short sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your plan has %1 sessions of about %2 minutes.</source>
        <translation>
            <numerusform>Your plan has %1 session of about %2 minutes.</numerusform>
            <numerusform>Your plan has %1 sessions of about %2 minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln rest days</source>
        <translation>
            <numerusform>%Ln rest day</numerusform>
            <numerusform>%Ln rest days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused days</source>
        <translation>
            <numerusform>%Ln paused day</numerusform>
            <numerusform>%Ln paused days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier ones</source>
        <translation>
            <numerusform>%Ln earlier one</numerusform>
            <numerusform>%Ln earlier ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more questions did not fit.</source>
        <translation>
            <numerusform>One more question did not fit.</numerusform>
            <numerusform>%Ln more questions did not fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more notes did not fit.</source>
        <translation>
            <numerusform>One more note did not fit.</numerusform>
            <numerusform>%Ln more notes did not fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sizes used less often are not listed.</source>
        <translation>
            <numerusform>One size used less often is not listed.</numerusform>
            <numerusform>%Ln sizes used less often are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each month: the more often, the thicker; the thickest is %Ln times</source>
        <translation>
            <numerusform>Each month: the more often, the thicker; the thickest is once</numerusform>
            <numerusform>Each month: the more often, the thicker; the thickest is %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln sessions, %1 had pain as a number and %2 a word.</source>
        <translation>
            <numerusform>Of %Ln session, %1 had pain as a number and %2 a word.</numerusform>
            <numerusform>Of %Ln sessions, %1 had pain as a number and %2 a word.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayViewModel</name>
    <message numerus="yes">
        <source>Your plan has %1 sessions today.</source>
        <translation>
            <numerusform>Your plan has %1 session today.</numerusform>
            <numerusform>Your plan has %1 sessions today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your plan has %1 short sessions today.</source>
        <translation>
            <numerusform>Your plan has %1 short session today.</numerusform>
            <numerusform>Your plan has %1 short sessions today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your plan has %1 sessions of about %2 minutes today.</source>
        <translation>
            <numerusform>Your plan has %1 session of about %2 minutes today.</numerusform>
            <numerusform>Your plan has %1 sessions of about %2 minutes today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s sessions are noted.</source>
        <translation>
            <numerusform>Today&apos;s session is noted.</numerusform>
            <numerusform>Today&apos;s sessions are noted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are noted.</source>
        <translation>
            <numerusform>%1 is noted.</numerusform>
            <numerusform>%1 are noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message numerus="yes">
        <source>The next try is possible in %n seconds.</source>
        <translation>
            <numerusform>The next try is possible in %n second.</numerusform>
            <numerusform>The next try is possible in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n minutes.</source>
        <translation>
            <numerusform>The next try is possible in %n minute.</numerusform>
            <numerusform>The next try is possible in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>this file is locked; the next try is possible in %n minutes</source>
        <translation>
            <numerusform>this file is locked; the next try is possible in %n minute</numerusform>
            <numerusform>this file is locked; the next try is possible in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this file is locked; the next try is possible in %n seconds</source>
        <translation>
            <numerusform>this file is locked; the next try is possible in %n second</numerusform>
            <numerusform>this file is locked; the next try is possible in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have 1 to %n characters</source>
        <translation>
            <numerusform>must have 1 to %n character</numerusform>
            <numerusform>must have 1 to %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must have 1 to %n characters each, without &apos;;&apos;</source>
        <translation>
            <numerusform>must have 1 to %n character each, without &apos;;&apos;</numerusform>
            <numerusform>must have 1 to %n characters each, without &apos;;&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must be one line of 1 to %n characters</source>
        <translation>
            <numerusform>must be one line of 1 to %n character</numerusform>
            <numerusform>must be one line of 1 to %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is nested deeper than %n levels</source>
        <translation>
            <numerusform>is nested deeper than %n level</numerusform>
            <numerusform>is nested deeper than %n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has more than %Ln cells</source>
        <translation>
            <numerusform>has more than %Ln cell</numerusform>
            <numerusform>has more than %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has more than %Ln members</source>
        <translation>
            <numerusform>has more than %Ln member</numerusform>
            <numerusform>has more than %Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes beyond %Ln records</source>
        <translation>
            <numerusform>goes beyond %Ln record</numerusform>
            <numerusform>goes beyond %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes beyond %Ln rows</source>
        <translation>
            <numerusform>goes beyond %Ln row</numerusform>
            <numerusform>goes beyond %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tracks more than %Ln things</source>
        <translation>
            <numerusform>tracks more than %Ln thing</numerusform>
            <numerusform>tracks more than %Ln things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>holds more than %Ln keys and values</source>
        <translation>
            <numerusform>holds more than %Ln key or value</numerusform>
            <numerusform>holds more than %Ln keys and values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n cells, not %2</source>
        <translation>
            <numerusform>has %n cell, not %2</numerusform>
            <numerusform>has %n cells, not %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n cells, not %2, so its days are left out</source>
        <translation>
            <numerusform>has %n cell, not %2, so its days are left out</numerusform>
            <numerusform>has %n cells, not %2, so its days are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n numbers whose meaning is not known, so they are left out; say what they are, such as --map &quot;%2=pain_during&quot; or --map &quot;%2=minutes:min&quot;</source>
        <translation>
            <numerusform>has %n number whose meaning is not known, so it is left out; say what it is, such as --map &quot;%2=pain_during&quot; or --map &quot;%2=minutes:min&quot;</numerusform>
            <numerusform>has %n numbers whose meaning is not known, so they are left out; say what they are, such as --map &quot;%2=pain_during&quot; or --map &quot;%2=minutes:min&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>holds a day such as %2 in %3 of %n rows</source>
        <translation>
            <numerusform>holds a day such as %2 in %3 of %n row</numerusform>
            <numerusform>holds a day such as %2 in %3 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond</name>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::ComparisonViewModel</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::GoalsModel</name>
    <message numerus="yes">
        <source>%Ln things</source>
        <translation>
            <numerusform>%Ln thing</numerusform>
            <numerusform>%Ln things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::KitModel</name>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::KitSetModel</name>
    <message numerus="yes">
        <source>Add %Ln sizes</source>
        <translation>
            <numerusform>Add it</numerusform>
            <numerusform>Add %Ln sizes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::DaysModel</name>
    <message numerus="yes">
        <source>%1 sessions noted</source>
        <comment>a number in words</comment>
        <translation>
            <numerusform>%1 session noted</numerusform>
            <numerusform>%1 sessions noted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 other notes</source>
        <comment>a number in words</comment>
        <translation>
            <numerusform>%1 other note</numerusform>
            <numerusform>%1 other notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sessions planned</source>
        <comment>a number in words</comment>
        <translation>
            <numerusform>%1 session planned</numerusform>
            <numerusform>%1 sessions planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entries noted</source>
        <comment>a number in words</comment>
        <translation>
            <numerusform>%1 entry noted</numerusform>
            <numerusform>%1 entries noted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::PlanViewModel</name>
    <message numerus="yes">
        <source>All dates are %Ln days earlier.</source>
        <translation>
            <numerusform>All dates are %Ln day earlier.</numerusform>
            <numerusform>All dates are %Ln days earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All dates are %Ln days later.</source>
        <translation>
            <numerusform>All dates are %Ln day later.</numerusform>
            <numerusform>All dates are %Ln days later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your plan&apos;s dates moved on by %Ln days.</source>
        <translation>
            <numerusform>Your plan&apos;s dates moved on by %Ln day.</numerusform>
            <numerusform>Your plan&apos;s dates moved on by %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move the rest by %Ln days</source>
        <translation>
            <numerusform>Move the rest by %Ln day</numerusform>
            <numerusform>Move the rest by %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rest moved by %Ln days.</source>
        <translation>
            <numerusform>The rest moved by %Ln day.</numerusform>
            <numerusform>The rest moved by %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::RemindersViewModel</name>
    <message numerus="yes">
        <source>%Ln reminders did not appear since %1.</source>
        <translation>
            <numerusform>A reminder did not appear on %1.</numerusform>
            <numerusform>%Ln reminders did not appear since %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::SummaryEditor</name>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::OverTimeViewModel</name>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::ClinicModel</name>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::TagsModel</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joins the %Ln entries that have this tag.</source>
        <translation>
            <numerusform>Joins the %Ln entry that has this tag.</numerusform>
            <numerusform>Joins the %Ln entries that have this tag.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SizeRow</name>
    <message numerus="yes">
        <source>%Ln minutes each</source>
        <translation>
            <numerusform>%Ln minute each</numerusform>
            <numerusform>%Ln minutes each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frond::YearModel</name>
    <message numerus="yes">
        <source>%1, noted on %Ln days</source>
        <translation>
            <numerusform>%1, noted on %Ln day</numerusform>
            <numerusform>%1, noted on %Ln days</numerusform>
        </translation>
    </message>
</context>
</TS>
