package cn.opendata.approval.catalogue;

/**
 * A data item somebody may have.
 *
 * @param name name of the item
 * @param masked whether its values go out masked
 */
public record RecordItem(String name, boolean masked) {
}
