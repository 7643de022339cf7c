// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published API.
package android.database;

import java.util.ArrayList;
import java.util.List;

public class MatrixCursor implements Cursor {
    public final String[] columns;
    public final List<Object[]> rows = new ArrayList<Object[]>();

    public MatrixCursor(String[] columns) {
        this.columns = columns.clone();
    }

    public void addRow(Object[] row) {
        rows.add(row);
    }

    @Override
    public boolean moveToFirst() {
        return !rows.isEmpty();
    }

    @Override
    public String getString(int column) {
        return (String) rows.get(0)[column];
    }

    @Override
    public void close() {}
}
