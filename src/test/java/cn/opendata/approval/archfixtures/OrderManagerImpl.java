package cn.opendata.approval.archfixtures;

/**
 * Wrong: named after a pattern, not after a thing.
 */
record OrderManagerImpl(String order) {
}
