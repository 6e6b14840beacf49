package cn.opendata.approval.files;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept and what is let in.
 *
 * @param folder folder of the store, shared by all nodes
 * @param maxSize largest upload
 * @param maxEntries most entries of an archive
 * @param maxUnpacked largest archive when unpacked
 * @param maxRatio most an archive may unpack to, as a multiple of its size
 */
@ConfigurationProperties("approval.files")
record FileSettings(@DefaultValue("./data/files") Path folder, @DefaultValue("50MB") DataSize maxSize,
		@DefaultValue("1000") int maxEntries, @DefaultValue("200MB") DataSize maxUnpacked,
		@DefaultValue("100") int maxRatio) {
}
