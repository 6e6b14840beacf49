package cn.opendata.approval.notification;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import cn.opendata.approval.request.RequestEvent;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.BDDMockito;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;

@Tag("database")
class MailDispatchModuleTests {

	@RegisterExtension
	private static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	private static final MailSettings SETTINGS = new MailSettings("open-data@example.gov.cn", 2, Duration.ofMinutes(1));

	@Test
	void withoutMailServerTheMailIsKept() {
		HouseOfTests house = new HouseOfTests();
		tell(house);
		assertThat(house.mails()).singleElement().extracting(Mail::state).isEqualTo(MailState.KEPT);
		BDDMockito.then(house.scheduler).shouldHaveNoInteractions();
	}

	@Test
	void withMailServerATaskIsWrittenWithTheMail() {
		HouseOfTests house = new HouseOfTests(sender(SERVER.getSmtp().getPort()));
		tell(house);
		assertThat(house.mails()).singleElement().extracting(Mail::state).isEqualTo(MailState.QUEUED);
		BDDMockito.then(house.scheduler).should().scheduleIfNotExists(any(), any());
	}

	@Test
	void sendsTextAndHtmlInChinese() throws Exception {
		MimeMessage mail = sent(Locale.SIMPLIFIED_CHINESE);
		assertThat(mail.getSubject()).isEqualTo("受理通知：KF-2026-000123");
		assertThat(mail.getFrom()[0]).hasToString("open-data@example.gov.cn");
		assertThat(mail.getAllRecipients()[0]).hasToString("contact@example.cn");
		String parts = parts(mail);
		assertThat(parts).contains("您的申请 KF-2026-000123《企业名录》已受理", "<html", "text/plain", "text/html");
	}

	@Test
	void sendsTextAndHtmlInEnglish() throws Exception {
		MimeMessage mail = sent(Locale.ENGLISH);
		assertThat(mail.getSubject()).isEqualTo("Accepted: KF-2026-000123");
		assertThat(parts(mail)).contains("has been accepted", "https://data.example.gov.cn/cases/KF-2026-000123");
	}

	@Test
	void triesAgainAndGivesUpWithTheReasonThenSendsWhenAsked() {
		JavaMailSenderImpl sender = sender(1);
		HouseOfTests house = new HouseOfTests(sender);
		tell(house);
		String id = house.mails().get(0).id();
		MailDispatch dispatch = new MailDispatch(house.outbox, HouseOfTests.only(sender), SETTINGS);
		assertThatExceptionOfType(MailException.class).isThrownBy(() -> dispatch.send(id));
		assertThat(house.mails().get(0).state()).isEqualTo(MailState.QUEUED);
		dispatch.send(id);
		assertThat(house.mails().get(0)).satisfies((mail) -> {
			assertThat(mail.state()).isEqualTo(MailState.FAILED);
			assertThat(mail.lastError()).isNotBlank();
		});
		sender.setPort(SERVER.getSmtp().getPort());
		house.outbox.sendAgain(id);
		dispatch.send(id);
		assertThat(house.mails().get(0).state()).isEqualTo(MailState.SENT);
	}

	@Test
	void mailThatWentOutIsNotSentTwice() {
		JavaMailSenderImpl sender = sender(SERVER.getSmtp().getPort());
		HouseOfTests house = new HouseOfTests(sender);
		tell(house);
		MailDispatch dispatch = new MailDispatch(house.outbox, HouseOfTests.only(sender), SETTINGS);
		dispatch.send(house.mails().get(0).id());
		dispatch.send(house.mails().get(0).id());
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
	}

	private static MimeMessage sent(Locale locale) {
		JavaMailSenderImpl sender = sender(SERVER.getSmtp().getPort());
		HouseOfTests house = new HouseOfTests(sender);
		house.applicantReads(locale);
		tell(house);
		new MailDispatch(house.outbox, HouseOfTests.only(sender), SETTINGS).send(house.mails().get(0).id());
		assertThat(house.mails().get(0).state()).isEqualTo(MailState.SENT);
		return SERVER.getReceivedMessages()[0];
	}

	private static void tell(HouseOfTests house) {
		new RequestNotices(house.notices, house.organizations, house.cases)
			.on(house.event(RequestEvent.Type.ACCEPTED, Map.of("due", "2026-03-06")));
	}

	private static String parts(MimeMessage mail) throws Exception {
		MimeMultipart alternatives = (MimeMultipart) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
		MimeMultipart inner = (MimeMultipart) alternatives.getBodyPart(0).getContent();
		StringBuilder text = new StringBuilder(GreenMailUtil.getWholeMessage(mail));
		for (int i = 0; i < inner.getCount(); i++) {
			text.append(inner.getBodyPart(i).getContent());
		}
		return text.toString();
	}

	private static JavaMailSenderImpl sender(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return sender;
	}

}
