package cn.opendata.approval.organization;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stops a start with the wrong key, before numbers under two keys lie in one database.
 */
@Component
@Order(5)
class KeyCheck implements ApplicationRunner {

	private final Profiles profiles;

	private final PersonalNumbers numbers;

	KeyCheck(Profiles profiles, PersonalNumbers numbers) {
		this.profiles = profiles;
		this.numbers = numbers;
	}

	@Override
	public void run(ApplicationArguments args) {
		this.profiles.anySealed().ifPresent(this.numbers::open);
		this.profiles.hashWhatIsNot();
	}

}
