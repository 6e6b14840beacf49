package cn.opendata.approval.catalogue;

/**
 * Entries were changed in this transaction; the index must hear of it when it commits.
 */
record EntriesChanged() {
}
