// SPDX-License-Identifier: GPL-3.0-or-later
package org.frond.app;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import android.app.Activity;
import android.content.Intent;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** Files that come in and go out, through the pages of the system. */
public class DocumentsTest extends PhoneTest {
    private static final Uri THEIRS = Uri.parse("content://others/7");
    private static final byte[] BYTES = "day,minutes\n2026-03-03,12\n".getBytes(StandardCharsets.UTF_8);

    private final List<String> heard = new ArrayList<String>();
    private long waited;
    private File in;
    private File out;

    @Before
    public void listen() throws IOException {
        Documents.hears = (went, path) -> heard.add(went + " " + path);
        Documents.runs = Runnable::run;
        Documents.waits = time -> waited += time;
        in = new File(phone.getCacheDir(), "in");
        assertTrue(in.mkdirs());
        File folder = new File(SharedFiles.folder(phone), "1");
        assertTrue(folder.mkdirs());
        out = new File(folder, "entries.csv");
        Files.write(out.toPath(), BYTES);
    }

    /** What the thread of the activity was asked to do. */
    private Intent asked() {
        for (Runnable work : phone.waiting) {
            work.run();
        }
        phone.waiting.clear();
        return phone.opened.isEmpty() ? null : phone.opened.get(phone.opened.size() - 1);
    }

    private void choose(Uri uri) {
        int request = phone.requests.get(phone.requests.size() - 1);
        Documents.arrived(phone, request, uri == null ? Activity.RESULT_CANCELED : Activity.RESULT_OK,
                uri == null ? null : new Intent("").setData(uri));
    }

    private void pick(String name, byte[] bytes) {
        if (name != null) {
            phone.others.names.put(THEIRS, name);
        }
        if (bytes != null) {
            phone.others.kept.put(THEIRS, bytes);
        }
        Documents.pick(phone, in.getPath());
        assertEquals(Intent.ACTION_OPEN_DOCUMENT, asked().getAction());
        choose(THEIRS);
    }

    @Test
    public void whatIsChosenComesInWholeUnderItsName() throws IOException {
        byte[] large = new byte[300_000];
        Arrays.fill(large, (byte) 'x');
        pick("Meine Liste.csv", large);
        File file = new File(in, "Meine Liste.csv");
        assertEquals(Arrays.asList(Documents.THERE + " " + file), heard);
        assertArrayEquals(large, Files.readAllBytes(file.toPath()));
    }

    @Test
    public void noNameLeadsOutOfTheFolder() {
        for (String name : new String[] {"../../frond.db", "/etc/passwd", "..", ".", "", "a/", "x\0y"}) {
            heard.clear();
            pick(name, BYTES);
            File file = new File(heard.get(0).substring(2));
            assertEquals(name, in, file.getParentFile());
            assertTrue(name, file.isFile());
        }
        heard.clear();
        phone.others.names.clear();
        pick(null, BYTES); // the app does not tell
        assertEquals(Documents.THERE + " " + new File(in, "file"), heard.get(0));
    }

    @Test
    public void whatCannotBeReadLeavesNothing() {
        pick("gone.csv", null);
        assertEquals(Arrays.asList(Documents.FAILED + " " + new File(in, "gone.csv")), heard);
        assertEquals(0, in.listFiles().length);
    }

    @Test
    public void goingBackIsAnAnswer() {
        Documents.pick(phone, in.getPath());
        asked();
        choose(null);
        Documents.saveAs(phone, out.getPath());
        asked();
        choose(null);
        assertEquals(Arrays.asList(Documents.NOWHERE + " ", Documents.NOWHERE + " " + out), heard);
    }

    @Test
    public void whatIsSavedIsThereWholeOrNotAtAll() {
        Documents.saveAs(phone, out.getPath());
        Intent page = asked();
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, page.getAction());
        assertEquals("text/csv", page.type);
        assertEquals(Intent.CATEGORY_OPENABLE, page.category);
        assertEquals("entries.csv", page.getStringExtra(Intent.EXTRA_TITLE));
        choose(THEIRS);
        assertArrayEquals(BYTES, phone.others.kept.get(THEIRS));

        phone.others.room = 3;
        Documents.saveAs(phone, out.getPath());
        asked();
        choose(THEIRS);
        phone.others.room = Integer.MAX_VALUE;
        phone.others.loses = true;
        Documents.saveAs(phone, out.getPath());
        asked();
        choose(THEIRS);
        assertNull("half of it", phone.others.kept.get(THEIRS));
        assertEquals(Arrays.asList(Documents.THERE + " " + out, Documents.FAILED + " " + out,
                Documents.FAILED + " " + out), heard);
    }

    @Test
    public void anAppThatShowsItLaterHasKeptIt() {
        phone.others.showsPart = true;
        Documents.waits = time -> {
            waited += time;
            phone.others.showsPart = waited < 1000;
        };
        Documents.saveAs(phone, out.getPath());
        asked();
        choose(THEIRS);
        assertEquals(Arrays.asList(Documents.THERE + " " + out), heard);
        assertArrayEquals(BYTES, phone.others.kept.get(THEIRS));
        assertEquals(1000, waited);
    }

    @Test
    public void aPhoneWithoutSuchAPageSaysSo() {
        phone.hasNoApps = true;
        Documents.saveAs(phone, out.getPath());
        asked();
        assertEquals(Arrays.asList(Documents.FAILED + " " + out), heard);
    }

    @Test
    public void anotherAnswerIsNone() {
        Documents.arrived(phone, Documents.SAVE, Activity.RESULT_OK, new Intent("").setData(THEIRS));
        Documents.pick(phone, in.getPath());
        asked();
        Documents.arrived(phone, 1, Activity.RESULT_OK, new Intent("").setData(THEIRS));
        assertTrue("asked for by another, or by a process that is gone", heard.isEmpty());
        choose(null);
    }

    @Test
    public void aSaveOfAProcessThatIsGoneLeavesNoEmptyFile() {
        phone.others.kept.put(THEIRS, new byte[0]);
        Documents.arrived(phone, Documents.SAVE, Activity.RESULT_OK, new Intent("").setData(THEIRS));
        assertNull(phone.others.kept.get(THEIRS));
        phone.others.kept.put(THEIRS, BYTES); // an older one that they chose to replace
        Documents.arrived(phone, Documents.SAVE, Activity.RESULT_OK, new Intent("").setData(THEIRS));
        assertArrayEquals(BYTES, phone.others.kept.get(THEIRS));
        assertTrue(heard.isEmpty());
    }

    @Test
    public void theAppThatIsChosenReadsThatFileAlone() throws IOException {
        Documents.share(phone, out.getPath());
        Intent send = asked().chosenFor;
        assertEquals(Intent.ACTION_SEND, send.getAction());
        assertEquals("text/csv", send.type);
        assertTrue((send.getFlags() & Intent.FLAG_GRANT_READ_URI_PERMISSION) != 0);
        Uri uri = (Uri) send.stream;
        assertEquals("content://org.frond.app.shared/1/entries.csv", uri.toString());
        assertEquals("the right to read goes by what is clipped", uri, send.clipped.uri);

        SharedFiles provider = new SharedFiles();
        provider.attach(phone);
        assertTrue(provider.onCreate());
        ParcelFileDescriptor given = provider.openFile(uri, "r");
        assertEquals(out, given.file);
        assertEquals(ParcelFileDescriptor.MODE_READ_ONLY, given.mode);
        MatrixCursor about = (MatrixCursor) provider.query(uri, null, null, null, null);
        assertEquals(Arrays.asList("entries.csv", (long) BYTES.length), Arrays.asList(about.rows.get(0)));
        assertEquals("text/csv", provider.getType(uri));
        choose(null);
        assertEquals(Arrays.asList(Documents.OFFERED + " " + out), heard);
    }

    @Test
    public void nothingElseIsGivenAway() throws IOException {
        Files.write(new File(phone.folder, Reminders.DATABASE).toPath(), BYTES);
        Files.write(new File(in, "theirs.csv").toPath(), BYTES);
        Files.createSymbolicLink(new File(out.getParentFile(), "link").toPath(),
                new File(phone.folder, Reminders.DATABASE).toPath());
        SharedFiles provider = new SharedFiles();
        provider.attach(phone);
        Uri right = SharedFiles.uriOf(phone, out);
        List<String> wrong = new ArrayList<String>();
        for (String path : new String[] {"", "/", "/1", "/1/", "/1/gone.csv", "/1/link", "/../in/theirs.csv",
                "/..%2Fin/theirs.csv", "/1/..%2F..%2F..%2F.local%2Fshare%2Ffrond%2Ffrond.db", "/1/../entries.csv", "/1/1/entries.csv"}) {
            wrong.add("content://org.frond.app.shared" + path);
        }
        for (String each : wrong) {
            Uri uri = Uri.parse(each);
            try {
                provider.openFile(uri, "r");
                fail(each);
            } catch (FileNotFoundException refused) {
                assertTrue(((MatrixCursor) provider.query(uri, null, null, null, null)).rows.isEmpty());
            }
        }
        for (String mode : new String[] {"w", "rw", "rwt", "wa", null}) {
            try {
                provider.openFile(right, mode);
                fail(mode);
            } catch (FileNotFoundException refused) {
                assertFalse("r".equals(mode));
            }
        }
        assertNull(provider.insert(right, null));
        assertEquals(0, provider.delete(right, null, null));
        assertEquals(0, provider.update(right, null, null, null));
        assertTrue(out.isFile());
    }
}
