/**
 * Classes that each break one rule of the house on purpose; see
 * {@code ArchitectureTests}.
 */
package cn.opendata.approval.archfixtures;
