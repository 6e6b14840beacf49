package cn.opendata.approval.organization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/generated/permissions.md} says what the permission files say. To write it
 * anew: {@code ./mvnw test -Dtest=PermissionsDocumentUnitTests -Dpermissions.write=true}.
 */
class PermissionsDocumentUnitTests {

	private static final Path DOCUMENT = Path.of("docs/generated/permissions.md");

	@Test
	void isWhatTheFilesSay() throws IOException {
		String now = new PermissionsDocument(new CsvPermissions().tables()).text();
		if (Boolean.getBoolean("permissions.write")) {
			Files.createDirectories(DOCUMENT.getParent());
			Files.writeString(DOCUMENT, now);
		}
		assertThat(DOCUMENT).as("write it anew with -Dpermissions.write=true").content().isEqualTo(now);
	}

}
