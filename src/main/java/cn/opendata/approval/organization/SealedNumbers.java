package cn.opendata.approval.organization;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Personal numbers under AES-GCM: a fresh nonce each, the type bound to the number.
 */
@Component
class SealedNumbers implements PersonalNumbers {

	private static final String VERSION = "v1:";

	private static final String MAC = "HmacSHA256";

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final SecretKeySpec key;

	private final SecretKeySpec hashKey;

	SealedNumbers(DataKey key) {
		this.key = new SecretKeySpec(key.bytes(), "AES");
		// one key, two uses: that of the hashes is derived
		this.hashKey = new SecretKeySpec(mac(new SecretKeySpec(key.bytes(), MAC), "hash of personal numbers"), MAC);
	}

	@Override
	public String seal(PersonalNumber number) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		byte[] text = (number.type() + ":" + number.number()).getBytes(StandardCharsets.UTF_8);
		byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text);
		return VERSION + Base64.getEncoder()
			.encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
	}

	@Override
	public String hash(PersonalNumber number) {
		return HexFormat.of().formatHex(mac(this.hashKey, number.type() + ":" + number.number()));
	}

	@Override
	public PersonalNumber open(String sealed) {
		if (!sealed.startsWith(VERSION)) {
			throw new IllegalStateException("Not a sealed personal number");
		}
		ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(VERSION.length())));
		byte[] nonce = new byte[NONCE];
		bytes.get(nonce);
		byte[] rest = new byte[bytes.remaining()];
		bytes.get(rest);
		String[] text = new String(cipher(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8).split(":", 2);
		return new PersonalNumber(IdType.valueOf(text[0]), text[1]);
	}

	private static byte[] mac(SecretKeySpec key, String text) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java cannot hash", ex);
		}
	}

	private byte[] cipher(int mode, byte[] nonce, byte[] text) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
			return cipher.doFinal(text);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key does not fit the sealed personal number", ex);
		}
	}

}
