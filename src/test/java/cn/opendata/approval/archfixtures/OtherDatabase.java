package cn.opendata.approval.archfixtures;

import org.h2.tools.Server;

/**
 * Wrong: knows which database there is.
 */
record OtherDatabase(Server server) {
}
