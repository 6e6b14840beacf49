package cn.opendata.approval.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.DepartmentId;

/**
 * The departments and people of the demo: a province that does not exist, in the shape of
 * one that does. All division codes begin with 99, which no region has.
 */
final class DemoOrganization {

	static final String PASSWORD = "Demo-2026-open";

	private static final String OFFICE = "hlj-pt";

	private static final List<Department> DEPARTMENTS = List.of(
			department(OFFICE, "龙江省政务数据管理局", Level.PROVINCE, "990000", null, true),
			department("hlj-tj", "龙江省统计局", Level.PROVINCE, "990000", OFFICE, false),
			department("hlj-jt", "龙江省交通运输厅", Level.PROVINCE, "990000", OFFICE, false),
			department("hlj-hb", "龙江省生态环境厅", Level.PROVINCE, "990000", OFFICE, false),
			department("hlj-jy", "龙江省教育厅", Level.PROVINCE, "990000", OFFICE, false),
			department("sl-pt", "松临市政务数据管理局", Level.CITY, "990100", OFFICE, true),
			department("sl-sc", "松临市市场监督管理局", Level.CITY, "990100", "sl-pt", false),
			department("sl-wj", "松临市卫生健康委员会", Level.CITY, "990100", "sl-pt", false),
			department("sl-zj", "松临市住房和城乡建设局", Level.CITY, "990100", "sl-pt", false),
			department("na-pt", "嫩安市政务数据管理局", Level.CITY, "990200", OFFICE, true),
			department("na-rs", "嫩安市人力资源和社会保障局", Level.CITY, "990200", "na-pt", false),
			department("na-wl", "嫩安市文化广电和旅游局", Level.CITY, "990200", "na-pt", false),
			department("qh-pt", "青禾县政务数据服务中心", Level.COUNTY, "990121", "sl-pt", true),
			department("qh-ny", "青禾县农业农村局", Level.COUNTY, "990121", "qh-pt", false));

	private static final List<Post> POSTS = List.of(new Post("clerk", Set.of(Role.CLERK), false),
			new Post("handler", Set.of(Role.HANDLER, Role.REQUESTER), false),
			new Post("secrecy", Set.of(Role.SECRECY_REVIEWER), false),
			new Post("data", Set.of(Role.DATA_MANAGER), false), new Post("head", Set.of(Role.HEAD), false),
			new Post("office", Set.of(Role.PLATFORM_OFFICE, Role.REQUESTER), true),
			new Post("supervisor", Set.of(Role.SUPERVISOR), true));

	/** A platform office has a head as well, who consents to what it asks of others. */
	private static final Post HEAD = new Post("head", Set.of(Role.HEAD), true);

	private static final List<Post> WATCH = List.of(new Post("admin", Set.of(Role.SYSTEM_ADMIN), true),
			new Post("security", Set.of(Role.SECURITY_ADMIN), true), new Post("auditor", Set.of(Role.AUDITOR), true));

	private static final List<Applicant> APPLICANTS = List.of(
			new Applicant("citizen", ApplicantType.CITIZEN, "林晓宇", IdType.ID_CARD, "99012119900307001", "林晓宇",
					"13800000001"),
			new Applicant("company", ApplicantType.LEGAL_PERSON, "松临数智科技有限公司", IdType.CREDIT_CODE,
					"91990100" + organizationCode("DEMO0901"), "周明远", "0451-00000002"),
			new Applicant("association", ApplicantType.OTHER_ORGANIZATION, "青禾县农业合作社联合会", IdType.CREDIT_CODE,
					"51990121" + organizationCode("DEMO0902"), "沈秋禾", "0451-00000003"));

	private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";

	private static final String GIVEN = "建华文博雅静志远思齐海燕国庆晓东春梅立新玉兰宏伟丽娟永强秋实明哲若彤一鸣子涵";

	private DemoOrganization() {
	}

	static List<Department> departments() {
		return DEPARTMENTS;
	}

	static List<Applicant> applicants() {
		return APPLICANTS;
	}

	static List<Staff> staff() {
		List<Staff> staff = new ArrayList<>();
		for (Department department : DEPARTMENTS) {
			for (Post post : POSTS) {
				if (post.ofOffice() == department.platformOffice()) {
					staff.add(post.in(department, name(staff.size())));
				}
			}
		}
		WATCH.forEach((post) -> staff.add(post.in(DEPARTMENTS.get(0), name(staff.size()))));
		DEPARTMENTS.stream()
			.filter(Department::platformOffice)
			.forEach((office) -> staff.add(HEAD.in(office, name(staff.size()))));
		return staff;
	}

	/** Two series that repeat at different lengths: no name comes twice. */
	private static String name(int index) {
		int given = index % (GIVEN.length() / 2) * 2;
		return SURNAMES.charAt(index % SURNAMES.length()) + GIVEN.substring(given, given + 2);
	}

	private static Department department(String id, String name, Level level, String region, String parent,
			boolean office) {
		String first17 = "11" + region
				+ organizationCode("DEMO" + String.format("%04d", Math.floorMod(id.hashCode(), 9973)));
		return new Department(new DepartmentId(id), name, first17 + PersonalNumber.check(IdType.CREDIT_CODE, first17),
				level, region, Optional.ofNullable(parent).map(DepartmentId::new), office, true);
	}

	/**
	 * Eight characters and their check character by GB 11714; the letter O has no place.
	 */
	private static String organizationCode(String first8) {
		String code = first8.replace('O', 'A');
		int[] weights = { 3, 7, 9, 10, 5, 8, 4, 2 };
		int sum = 0;
		for (int i = 0; i < 8; i++) {
			sum += Character.digit(code.charAt(i), 36) * weights[i];
		}
		int check = 11 - sum % 11;
		return code + ((check == 10) ? "X" : Integer.toString(check % 11));
	}

	private record Post(String login, Set<Role> roles, boolean ofOffice) {

		Staff in(Department department, String name) {
			return new Staff(department.id() + "-" + this.login, name, department, this.roles);
		}

	}

	record Staff(String login, String name, Department department, Set<Role> roles) {

	}

	record Applicant(String login, ApplicantType type, String name, IdType idType, String first17, String contact,
			String phone) {

		PersonalNumber number() {
			return new PersonalNumber(this.idType, this.first17 + PersonalNumber.check(this.idType, this.first17));
		}

	}

}
