package cn.opendata.approval.delivery;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.ApplicationContext;

/**
 * What people do about a delivery, for the tests of other rooms, by the doors they use.
 */
public final class TestDeliveries {

	private TestDeliveries() {
	}

	public static void putUp(ApplicationContext context, RequestId id, Actor dataManager) {
		context.getBean(DeliveryFiles.class)
			.putUp(dataManager, context.getBean(CaseFiles.class).get(id), "data.csv",
					new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
	}

	/** Signs as the applicant, or as the person who acts for a department. */
	public static void sign(ApplicationContext context, RequestId id, Actor by) {
		Grant grant = context.getBean(GrantRows.class).of(id).orElseThrow();
		String name = grant.terms().shared() ? by.name() : context.getBean(CaseFiles.class).get(id).applicant().name();
		context.getBean(Signing.class).sign(by, grant.id(), true, name);
	}

}
