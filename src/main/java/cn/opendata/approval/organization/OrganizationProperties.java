package cn.opendata.approval.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of departments and people.
 *
 * @param rootName name of the platform office that a first start creates
 * @param rootRegion six-digit division code of its government
 * @param rootLevel level of its government
 * @param dataKey key that seals personal numbers, 32 bytes in Base64; empty: the key file
 * @param keyFile file of that key, made at the first start where no key is given
 */
@ConfigurationProperties("approval.organization")
record OrganizationProperties(String rootName, @DefaultValue("230000") String rootRegion,
		@DefaultValue("PROVINCE") Level rootLevel, @DefaultValue("") String dataKey,
		@DefaultValue("./data/keys/personal-number.key") String keyFile) {
}
