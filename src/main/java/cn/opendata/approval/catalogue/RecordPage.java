package cn.opendata.approval.catalogue;

import java.util.List;
import java.util.Map;

/**
 * Some rows of an entry.
 *
 * @param rows per row the values by name of the item, in the order asked for
 * @param next number of the last row here, to go on after; 0 on the last page
 * @param total how many rows there are
 */
public record RecordPage(List<Map<String, String>> rows, long next, long total) {
}
