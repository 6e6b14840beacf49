package cn.opendata.approval;

import java.io.IOException;
import java.sql.JDBCType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/**
 * What every room shares of the framework: the message bundles (one per room, found by
 * themselves) and how an instant becomes a column.
 */
@Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {

	@Bean
	MessageSource messageSource() throws IOException {
		Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
		String[] names = Stream.of(bundles)
			.map(Resource::getFilename)
			.filter((name) -> !name.endsWith("_en.properties"))
			.map((name) -> "classpath:messages/" + name.replace(".properties", ""))
			.sorted()
			.toArray(String[]::new);
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasenames(names);
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

	@Bean
	JdbcCustomConversions jdbcCustomConversions() {
		return new JdbcCustomConversions(List.of(InstantToColumn.INSTANCE, ColumnToInstant.INSTANCE));
	}

	@WritingConverter
	enum InstantToColumn implements Converter<Instant, JdbcValue> {

		INSTANCE;

		@Override
		public JdbcValue convert(Instant instant) {
			return JdbcValue.of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), JDBCType.TIMESTAMP);
		}

	}

	@ReadingConverter
	enum ColumnToInstant implements Converter<LocalDateTime, Instant> {

		INSTANCE;

		@Override
		public Instant convert(LocalDateTime column) {
			return column.toInstant(ZoneOffset.UTC);
		}

	}

}
