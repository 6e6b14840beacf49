package cn.opendata.approval.organization;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Personal numbers are stored sealed.
 */
class SealedNumbersUnitTests {

	private static final PersonalNumber NUMBER = new PersonalNumber(IdType.ID_CARD, "11010519491231002X");

	@TempDir
	Path folder;

	@Test
	void opensWhatItSealed() {
		PersonalNumbers numbers = new SealedNumbers(key(1));
		String sealed = numbers.seal(NUMBER);
		assertThat(sealed).doesNotContain("1949").isNotEqualTo(numbers.seal(NUMBER));
		assertThat(numbers.open(sealed)).isEqualTo(NUMBER);
	}

	@Test
	void anotherKeyDoesNotOpenIt() {
		String sealed = new SealedNumbers(key(1)).seal(NUMBER);
		assertThatIllegalStateException().isThrownBy(() -> new SealedNumbers(key(2)).open(sealed));
	}

	@Test
	void whatWasTamperedWithDoesNotOpen() {
		PersonalNumbers numbers = new SealedNumbers(key(1));
		byte[] bytes = Base64.getDecoder().decode(numbers.seal(NUMBER).substring(3));
		bytes[bytes.length - 1] ^= 1;
		String tampered = "v1:" + Base64.getEncoder().encodeToString(bytes);
		assertThatIllegalStateException().isThrownBy(() -> numbers.open(tampered));
		assertThatIllegalStateException().isThrownBy(() -> numbers.open("11010519491231002X"));
	}

	@Test
	void makesAKeyFileThatOnlyTheOwnerReads() throws Exception {
		Path file = this.folder.resolve("keys/number.key");
		DataKey made = new DataKey(properties("", file));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(new DataKey(properties("", file)).bytes()).isEqualTo(made.bytes()).hasSize(32);
	}

	@Test
	void refusesAKeyThatIsNone() {
		Path file = this.folder.resolve("unused.key");
		assertThatIllegalStateException().isThrownBy(() -> new DataKey(properties("c2hvcnQ=", file)));
		assertThatIllegalStateException().isThrownBy(() -> new DataKey(properties("???", file)));
		assertThat(file).doesNotExist();
	}

	private DataKey key(int first) {
		byte[] key = new byte[32];
		key[0] = (byte) first;
		return new DataKey(properties(Base64.getEncoder().encodeToString(key), this.folder.resolve("none")));
	}

	private static OrganizationProperties properties(String key, Path file) {
		return new OrganizationProperties("root", "230000", Level.PROVINCE, key, file.toString());
	}

}
