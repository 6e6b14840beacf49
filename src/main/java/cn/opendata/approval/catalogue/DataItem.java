package cn.opendata.approval.catalogue;

/**
 * A data item (信息项) of an entry.
 *
 * @param name unique within the entry
 * @param type for instance 字符型
 * @param description may be empty
 * @param sensitivity level of sensitivity, may be empty
 * @param masking masking method where it may only go out masked, may be empty
 * @param opening class of the item, may be stricter than the entry's
 */
public record DataItem(String name, String type, String description, String sensitivity, String masking,
		OpeningClass opening) {
}
