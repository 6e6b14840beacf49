package cn.opendata.approval.delivery;

import cn.opendata.approval.shared.EntryCode;

/**
 * A data item that a grant between departments covers.
 *
 * @param entry the entry it belongs to
 * @param item its name
 * @param masked whether it goes out masked
 */
public record GrantItem(EntryCode entry, String item, boolean masked) {
}
