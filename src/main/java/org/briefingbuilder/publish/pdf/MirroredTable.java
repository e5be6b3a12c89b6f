package org.briefingbuilder.publish.pdf;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.render.Box;

/// Layout sets a table's columns from left to right, whatever its direction.
final class MirroredTable {

    private MirroredTable() {}

    /// Sets them from right to left.
    static void mirror(TableBox table) {
        for (Box section : table.getChildren()) {
            for (Box row : section.getChildren()) {
                if (row instanceof TableRowBox) {
                    mirror(row);
                }
            }
        }
        table.calcChildLocations();
    }

    private static void mirror(Box row) {
        int left = row.getChildren().stream().mapToInt(Box::getX).min().orElse(0);
        int right =
                row.getChildren().stream().mapToInt(c -> c.getX() + c.getWidth()).max().orElse(0);
        for (Box cell : row.getChildren()) {
            cell.setX(left + right - cell.getX() - cell.getWidth());
        }
    }
}
